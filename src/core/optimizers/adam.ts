import { linear, log } from '../hyper.ts'
import type { RuleOptimizer } from '../optimizer.ts'

/** Running means of g and g², each divided by the weight it has collected so far. */
export const adam: RuleOptimizer = {
  kind: 'rule',
  id: 'adam',
  name: 'Adam',
  reference: 'Kingma & Ba 2015, arXiv:1412.6980',
  hypers: {
    lr: log('η', 1e-3, [1e-6, 10]),
    beta1: linear('β₁', 0.9, [0, 0.999], [0, 1 - Number.EPSILON]),
    beta2: linear('β₂', 0.999, [0, 0.9999], [0, 1 - Number.EPSILON]),
    eps: log('ε', 1e-8, [1e-12, 1]),
    weight_decay: linear('λ', 0, [0, 1], [0, Number.MAX_VALUE]),
  },
  state: { m: 0, v: 0 },
  rule: `
    g = g + weight_decay*w
    m = beta1*m + (1 - beta1)*g
    v = beta2*v + (1 - beta2)*g^2
    m_hat = m/(1 - beta1^t)
    v_hat = v/(1 - beta2^t)
    w = w - lr*m_hat/(sqrt(v_hat) + eps)
  `,
}
