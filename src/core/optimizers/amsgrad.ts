import { linear, log } from '../hyper.ts'
import type { RuleOptimizer } from '../optimizer.ts'

/** Adam whose second moment never falls, so that its rates never rise. PyTorch corrects the bias, after the maximum; the paper does not. */
export const amsgrad: RuleOptimizer = {
  kind: 'rule',
  id: 'amsgrad',
  name: 'AMSGrad',
  reference: 'Reddi, Kale & Kumar 2018, arXiv:1904.09237',
  hypers: {
    lr: log('η', 1e-3, [1e-6, 10]),
    beta1: linear('β₁', 0.9, [0, 0.999], [0, 1 - Number.EPSILON]),
    beta2: linear('β₂', 0.999, [0, 0.9999], [0, 1 - Number.EPSILON]),
    eps: log('ε', 1e-8, [1e-12, 1]),
    weight_decay: linear('λ', 0, [0, 1], [0, Number.MAX_VALUE]),
  },
  state: { m: 0, v: 0, v_max: 0 },
  rule: `
    g = g + weight_decay*w
    m = beta1*m + (1 - beta1)*g
    v = beta2*v + (1 - beta2)*g^2
    v_max = max(v_max, v)
    m_hat = m/(1 - beta1^t)
    v_hat = v_max/(1 - beta2^t)
    w = w - lr*m_hat/(sqrt(v_hat) + eps)
  `,
}
