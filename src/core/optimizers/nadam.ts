import { linear, log } from '../hyper.ts'
import type { RuleOptimizer } from '../optimizer.ts'

/**
 * Adam that looks ahead as Nesterov does, with a momentum that warms up. The formula is the one that PyTorch documents; its
 * versions before 2.0 multiplied by μ once too often.
 */
export const nadam: RuleOptimizer = {
  kind: 'rule',
  id: 'nadam',
  name: 'NAdam',
  reference: 'Dozat 2016, ICLR Workshop, Incorporating Nesterov Momentum into Adam',
  hypers: {
    lr: log('η', 2e-3, [1e-6, 10]),
    beta1: linear('β₁', 0.9, [0, 0.999], [0, 1 - Number.EPSILON]),
    beta2: linear('β₂', 0.999, [0, 0.9999], [0, 1 - Number.EPSILON]),
    eps: log('ε', 1e-8, [1e-12, 1]),
    weight_decay: linear('λ', 0, [0, 1], [0, Number.MAX_VALUE]),
    momentum_decay: log('ψ', 4e-3, [1e-4, 1]),
  },
  state: { m: 0, v: 0, mu_product: 1 },
  rule: `
    g = g + weight_decay*w
    mu = beta1*(1 - 0.5*0.96^(t*momentum_decay))
    mu_next = beta1*(1 - 0.5*0.96^((t + 1)*momentum_decay))
    mu_product = mu_product*mu
    m = beta1*m + (1 - beta1)*g
    v = beta2*v + (1 - beta2)*g^2
    m_hat = mu_next*m/(1 - mu_product*mu_next) + (1 - mu)*g/(1 - mu_product)
    v_hat = v/(1 - beta2^t)
    w = w - lr*m_hat/(sqrt(v_hat) + eps)
  `,
}
