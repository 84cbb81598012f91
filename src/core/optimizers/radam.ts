import { linear, log } from '../hyper.ts'
import type { RuleOptimizer } from '../optimizer.ts'

/**
 * Adam that goes without its second moment until the variance of that is known, and then scales it: a warm-up that sets itself. As in
 * PyTorch the threshold is ρ > 5 (the paper has 4), and ε is added to √v before the bias is corrected.
 */
export const radam: RuleOptimizer = {
  kind: 'rule',
  id: 'radam',
  name: 'RAdam',
  reference: 'Liu et al. 2020, arXiv:1908.03265',
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
    rho_inf = 2/(1 - beta2) - 1
    rho = rho_inf - 2*t*beta2^t/(1 - beta2^t)
    r = where(rho > 5, sqrt((rho - 4)*(rho - 2)*rho_inf/((rho_inf - 4)*(rho_inf - 2)*rho)), 0)
    u = where(rho > 5, r*sqrt(1 - beta2^t)/(sqrt(v) + eps), 1)
    w = w - lr*m_hat*u
  `,
}
