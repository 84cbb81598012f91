import { log } from '../hyper.ts'
import type { CodeOptimizer } from '../optimizer.ts'

/** Newton's method between itself and short gradient steps. The papers have JᵀJ of least squares where this has the exact Hessian. */
export const levenbergMarquardt: CodeOptimizer = {
  kind: 'code',
  id: 'levenberg-marquardt',
  name: 'Levenberg–Marquardt',
  reference: 'Levenberg 1944, Quart. Appl. Math. 2, 164–168; Marquardt 1963, SIAM J. 11, 431–441',
  hypers: {
    damping: log('μ', 1e-2, [1e-6, 1e3], [1e-100, Number.MAX_VALUE]),
    factor: log('ν', 10, [1.1, 100], [1.01, Number.MAX_VALUE]),
  },
  method: async () => (await import('./methods/levenbergMarquardt.ts')).levenbergMarquardt,
}
