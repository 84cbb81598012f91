import { linear, whole } from '../hyper.ts'
import type { CodeOptimizer } from '../optimizer.ts'

/** Newton's method with a Hessian guessed from the last few steps, and a line search that makes each guess a descent. */
export const lbfgs: CodeOptimizer = {
  kind: 'code',
  id: 'lbfgs',
  name: 'L-BFGS',
  reference: 'Liu & Nocedal 1989, Math. Programming 45, 503–528',
  hypers: {
    lr: linear('η', 1, [0.01, 2], [0, Number.MAX_VALUE]),
    history_size: whole('m', 100, [1, 100], [1, 1000]),
  },
  method: async () => (await import('./methods/lbfgs.ts')).lbfgs,
}
