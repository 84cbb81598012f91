import { linear, log } from '../hyper.ts'
import type { RuleOptimizer } from '../optimizer.ts'

/**
 * Adam that divides by how far gradients stray from their mean, and not by how large they are. As in the authors' code ε is added
 * twice: to the state at every step, where it stays, and outside the root.
 */
export const adabelief: RuleOptimizer = {
  kind: 'rule',
  id: 'adabelief',
  name: 'AdaBelief',
  reference: 'Zhuang et al. 2020, arXiv:2010.07468',
  hypers: {
    lr: log('η', 1e-3, [1e-6, 10]),
    beta1: linear('β₁', 0.9, [0, 0.999], [0, 1 - Number.EPSILON]),
    beta2: linear('β₂', 0.999, [0, 0.9999], [0, 1 - Number.EPSILON]),
    eps: log('ε', 1e-8, [1e-12, 1]),
    weight_decay: linear('λ', 0, [0, 1], [0, Number.MAX_VALUE]),
  },
  state: { m: 0, s: 0 },
  rule: `
    g = g + weight_decay*w
    m = beta1*m + (1 - beta1)*g
    s = beta2*s + (1 - beta2)*(g - m)^2 + eps
    m_hat = m/(1 - beta1^t)
    s_hat = s/(1 - beta2^t)
    w = w - lr*m_hat/(sqrt(s_hat) + eps)
  `,
}
