import { linear, log } from '../hyper.ts'
import type { CodeOptimizer } from '../optimizer.ts'

/** The quadratic model is trusted within a circle, which grows where the model was right and shrinks where it was not. */
export const trustRegion: CodeOptimizer = {
  kind: 'code',
  id: 'trust-region',
  name: 'Trust region',
  reference:
    'Powell 1970, A hybrid method for nonlinear equations; Nocedal & Wright 2006, Numerical Optimization, chapter 4',
  hypers: {
    radius: log('Δ₀', 1, [0.01, 10]),
    max_radius: log('Δₘₐₓ', 100, [0.1, 1000]),
    eta: linear('η', 0.1, [0, 0.24], [0, 0.25]),
  },
  method: async () => (await import('./methods/trustRegion.ts')).trustRegion,
}
