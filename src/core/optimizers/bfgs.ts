import { linear } from '../hyper.ts'
import type { CodeOptimizer } from '../optimizer.ts'

/** Newton's method with a whole matrix in the place of H⁻¹, learnt from how the gradient changes, and a strong-Wolfe line search. */
export const bfgs: CodeOptimizer = {
  kind: 'code',
  id: 'bfgs',
  name: 'BFGS',
  reference:
    'Broyden, Fletcher, Goldfarb & Shanno 1970; Nocedal & Wright 2006, Numerical Optimization, section 6.1',
  hypers: {
    lr: linear('η', 1, [0.01, 2], [0, Number.MAX_VALUE]),
  },
  method: async () => (await import('./methods/bfgs.ts')).bfgs,
}
