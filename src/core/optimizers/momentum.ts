import { linear, log } from '../hyper.ts'
import type { RuleOptimizer } from '../optimizer.ts'

/** The heavy ball, as PyTorch's SGD writes it: the rate stands before the velocity, not inside it, and the first velocity is g itself. */
export const momentum: RuleOptimizer = {
  kind: 'rule',
  id: 'momentum',
  name: 'Momentum',
  reference: 'Polyak 1964, USSR Comput. Math. Math. Phys. 4(5), 1–17',
  hypers: {
    lr: log('η', 1e-3, [1e-6, 10]),
    // PyTorch's default is 0, which is gradient descent.
    momentum: linear('μ', 0.9, [0, 0.999], [0, 1]),
    dampening: linear('τ', 0, [0, 1]),
    weight_decay: linear('λ', 0, [0, 1], [0, Number.MAX_VALUE]),
  },
  state: { v: 0 },
  rule: `
    g = g + weight_decay*w
    v = momentum*v + where(t == 1, 1, 1 - dampening)*g
    w = w - lr*v
  `,
}
