import { linear } from '../hyper.ts'
import type { CodeOptimizer } from '../optimizer.ts'

/** Newton's method with the exact Hessian and nothing added to it: w ← w − η H⁻¹g, which goes to saddles and maxima too. */
export const newton: CodeOptimizer = {
  kind: 'code',
  id: 'newton',
  name: 'Newton',
  reference: 'Nocedal & Wright 2006, Numerical Optimization, section 3.3',
  hypers: { lr: linear('η', 1, [0, 2], [0, Number.MAX_VALUE]) },
  method: async () => (await import('./methods/newton.ts')).newton,
}
