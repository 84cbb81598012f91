import { linear, log } from '../hyper.ts'
import type { RuleOptimizer } from '../optimizer.ts'

/** AdaBound with the running maximum of AMSGrad, as the authors' code has it: no rate is divided by √t. */
export const amsbound: RuleOptimizer = {
  kind: 'rule',
  id: 'amsbound',
  name: 'AMSBound',
  reference: 'Luo, Xiong, Liu & Sun 2019, arXiv:1902.09843',
  hypers: {
    lr: log('η', 1e-3, [1e-6, 10]),
    beta1: linear('β₁', 0.9, [0, 0.999], [0, 1 - Number.EPSILON]),
    beta2: linear('β₂', 0.999, [0, 0.9999], [0, 1 - Number.EPSILON]),
    eps: log('ε', 1e-8, [1e-12, 1]),
    weight_decay: linear('λ', 0, [0, 1], [0, Number.MAX_VALUE]),
    final_lr: log('η⋆', 0.1, [1e-6, 10]),
    gamma: log('γ', 1e-3, [1e-5, 0.9], [0, 1 - Number.EPSILON]),
  },
  state: { m: 0, v: 0, v_max: 0 },
  symbols: { final_lr: 'η^⋆' },
  rule: `
    g = g + weight_decay*w
    m = beta1*m + (1 - beta1)*g
    v = beta2*v + (1 - beta2)*g^2
    v_max = max(v_max, v)
    eta_min = final_lr*(1 - 1/(gamma*t + 1))
    eta_max = final_lr*(1 + 1/(gamma*t))
    alpha = lr*sqrt(1 - beta2^t)/(1 - beta1^t)
    eta = clamp(alpha/(sqrt(v_max) + eps), eta_min, eta_max)
    w = w - eta*m
  `,
}
