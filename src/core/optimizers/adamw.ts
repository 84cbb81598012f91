import { linear, log } from '../hyper.ts'
import type { RuleOptimizer } from '../optimizer.ts'

/**
 * Adam that shrinks w by itself instead of adding the decay to the gradient. As in PyTorch the decay is multiplied by the rate (the paper
 * has a schedule of its own for both), and g is the gradient where w was before it shrank.
 */
export const adamw: RuleOptimizer = {
  kind: 'rule',
  id: 'adamw',
  name: 'AdamW',
  reference: 'Loshchilov & Hutter 2019, arXiv:1711.05101',
  hypers: {
    lr: log('η', 1e-3, [1e-6, 10]),
    beta1: linear('β₁', 0.9, [0, 0.999], [0, 1 - Number.EPSILON]),
    beta2: linear('β₂', 0.999, [0, 0.9999], [0, 1 - Number.EPSILON]),
    eps: log('ε', 1e-8, [1e-12, 1]),
    weight_decay: linear('λ', 1e-2, [0, 1], [0, Number.MAX_VALUE]),
  },
  state: { m: 0, v: 0 },
  rule: `
    w = w - lr*weight_decay*w
    m = beta1*m + (1 - beta1)*g
    v = beta2*v + (1 - beta2)*g^2
    m_hat = m/(1 - beta1^t)
    v_hat = v/(1 - beta2^t)
    w = w - lr*m_hat/(sqrt(v_hat) + eps)
  `,
}
