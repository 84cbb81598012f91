import { linear, log } from '../hyper.ts'
import type { RuleOptimizer } from '../optimizer.ts'

/**
 * Adam whose second moment moves by as much as g², whatever its distance from it: rates cannot rise quickly. As in
 * pytorch-optimizer both moments begin at `initial_accumulator` and the bias is corrected; the paper says neither.
 */
export const yogi: RuleOptimizer = {
  kind: 'rule',
  id: 'yogi',
  name: 'Yogi',
  reference: 'Zaheer et al. 2018, NeurIPS, Adaptive Methods for Nonconvex Optimization',
  hypers: {
    lr: log('η', 1e-2, [1e-6, 10]),
    beta1: linear('β₁', 0.9, [0, 0.999], [0, 1 - Number.EPSILON]),
    beta2: linear('β₂', 0.999, [0, 0.9999], [0, 1 - Number.EPSILON]),
    eps: log('ε', 1e-3, [1e-12, 1]),
    initial_accumulator: log('v₀', 1e-6, [1e-12, 1]),
    weight_decay: linear('λ', 0, [0, 1], [0, Number.MAX_VALUE]),
  },
  state: { m: 'initial_accumulator', v: 'initial_accumulator' },
  rule: `
    g = g + weight_decay*w
    m = beta1*m + (1 - beta1)*g
    v = v - (1 - beta2)*sign(v - g^2)*g^2
    m_hat = m/(1 - beta1^t)
    v_hat = v/(1 - beta2^t)
    w = w - lr*m_hat/(sqrt(v_hat) + eps)
  `,
}
