import { log } from '../hyper.ts'
import type { CodeOptimizer } from '../optimizer.ts'

/** A simplex that reflects, stretches and shrinks its way down without any derivative. `size` is its first edge. */
export const nelderMead: CodeOptimizer = {
  kind: 'code',
  derivativeFree: true,
  id: 'nelder-mead',
  name: 'Nelder–Mead',
  reference: 'Nelder & Mead 1965, Computer J. 7, 308–313',
  hypers: {
    size: log('s', 0.5, [0.01, 10]),
  },
  method: async () => (await import('./methods/nelderMead.ts')).nelderMead,
}
