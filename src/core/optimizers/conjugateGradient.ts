import { log } from '../hyper.ts'
import type { CodeOptimizer } from '../optimizer.ts'

/** Every direction keeps so much of the last one that what was gained there is not lost; on a quadratic n steps suffice. */
export const conjugateGradient: CodeOptimizer = {
  kind: 'code',
  id: 'conjugate-gradient',
  name: 'Conjugate gradient',
  reference: 'Polak & Ribière 1969, Rev. Fr. Inform. Rech. Opér. 3, 35–43',
  hypers: {
    tol: log('ε', 1e-10, [1e-14, 0.1], [0, 1]),
  },
  method: async () => (await import('./methods/conjugateGradient.ts')).conjugateGradient,
}
