import { linear, log } from '../hyper.ts'
import type { RuleOptimizer } from '../optimizer.ts'

/**
 * Gradient descent by the gradient at the worst point within ρ, to first order: it avoids sharp minima, and costs two gradients a
 * step. As in the usual PyTorch code the decay is not part of the ascent, and 10⁻¹² keeps a zero gradient from dividing.
 */
export const sam: RuleOptimizer = {
  kind: 'rule',
  id: 'sam',
  name: 'SAM',
  reference: 'Foret, Kleiner, Mobahi & Neyshabur 2021, arXiv:2010.01412',
  hypers: {
    lr: log('η', 1e-2, [1e-6, 10]),
    rho: log('ρ', 0.05, [1e-3, 1]),
    weight_decay: linear('λ', 0, [0, 1], [0, Number.MAX_VALUE]),
  },
  state: {},
  rule: `
    g = gradient(w + rho*g/(norm(g) + 1e-12)) + weight_decay*w
    w = w - lr*g
  `,
}
