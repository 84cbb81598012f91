import { linear } from '../hyper.ts'
import type { CodeOptimizer } from '../optimizer.ts'

/** Newton's method with |H|, whose eigenvalues are those of H without their signs: saddles push it away. Here H is exact, in the paper a Krylov space's. */
export const saddleFreeNewton: CodeOptimizer = {
  kind: 'code',
  id: 'saddle-free-newton',
  name: 'Saddle-free Newton',
  reference: 'Dauphin et al. 2014, arXiv:1406.2572',
  hypers: {
    lr: linear('η', 1, [0, 2], [0, Number.MAX_VALUE]),
    damping: linear('μ', 0, [0, 10], [0, Number.MAX_VALUE]),
  },
  method: async () => (await import('./methods/saddleFreeNewton.ts')).saddleFreeNewton,
}
