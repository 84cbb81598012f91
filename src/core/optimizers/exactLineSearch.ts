import { log } from '../hyper.ts'
import type { CodeOptimizer } from '../optimizer.ts'

/** Gradient descent to the first minimum along every direction: each step is orthogonal to the last. */
export const exactLineSearch: CodeOptimizer = {
  kind: 'code',
  id: 'exact-line-search',
  name: 'Descent, exact search',
  reference: 'Cauchy 1847, Comptes Rendus 25, 536–538',
  hypers: {
    tol: log('ε', 1e-10, [1e-14, 0.1], [0, 1]),
  },
  method: async () => (await import('./methods/exactLineSearch.ts')).exactLineSearch,
}
