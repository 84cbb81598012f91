import { linear, log } from '../hyper.ts'
import type { CodeOptimizer } from '../optimizer.ts'

/** Gradient descent that tries a large rate and shrinks it until f falls enough. */
export const armijo: CodeOptimizer = {
  kind: 'code',
  id: 'armijo',
  name: 'Descent with Armijo',
  reference: 'Armijo 1966, Pacific J. Math. 16, 1–3',
  hypers: {
    lr: log('η', 1, [1e-3, 100]),
    shrink: linear('β', 0.5, [0.1, 0.9], [0, 0.95]),
    c1: log('c₁', 1e-4, [1e-6, 0.5], [0, 1]),
  },
  method: async () => (await import('./methods/armijo.ts')).armijo,
}
