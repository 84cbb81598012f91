import { linear, log } from '../hyper.ts'
import type { RuleOptimizer } from '../optimizer.ts'

/**
 * Accelerated gradient as PyTorch's SGD(nesterov=True) writes it (Sutskever et al. 2013, with the point renamed): `w` is the
 * look-ahead point, where the gradient is taken, and not the point from which one looks ahead.
 */
export const nesterov: RuleOptimizer = {
  kind: 'rule',
  id: 'nesterov',
  name: 'Nesterov momentum',
  reference: 'Nesterov 1983, Soviet Math. Doklady 27, 372–376',
  hypers: {
    lr: log('η', 1e-3, [1e-6, 10]),
    // PyTorch's default is 0, which it refuses together with nesterov.
    momentum: linear('μ', 0.9, [0, 0.999], [0, 1]),
    weight_decay: linear('λ', 0, [0, 1], [0, Number.MAX_VALUE]),
  },
  state: { v: 0 },
  rule: `
    g = g + weight_decay*w
    v = momentum*v + g
    w = w - lr*(g + momentum*v)
  `,
}
