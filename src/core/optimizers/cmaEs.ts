import { log, whole } from '../hyper.ts'
import type { CodeOptimizer } from '../optimizer.ts'

/** A cloud of samples that learns from its better half where to go, how far and in which shape. The seed decides the samples. */
export const cmaEs: CodeOptimizer = {
  kind: 'code',
  derivativeFree: true,
  id: 'cma-es',
  name: 'CMA-ES',
  reference: 'Hansen & Ostermeier 2001, Evolutionary Computation 9(2), 159–195',
  hypers: {
    sigma0: log('σ₀', 0.5, [0.01, 10]),
    popsize: whole('λ', 8, [4, 64], [4, 256]),
  },
  method: async () => (await import('./methods/cmaEs.ts')).cmaEs,
}
