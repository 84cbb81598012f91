import { solve } from '../../linalg/solve.ts'
import { moved } from '../../linalg/vector.ts'
import type { Method } from '../../optimizer.ts'
import { toldAxes } from './toldAxes.ts'

/** The whole step to where the quadratic model is stationary, times η. */
export const newton: Method<undefined> = {
  init: () => undefined,
  step(x, state, objective, { lr = 1 }) {
    const hessian = objective.hessian(x)
    if (!hessian?.every((row) => row.every(Number.isFinite)))
      return { stopped: 'undefined-hessian' }
    const direction = solve(hessian, objective.gradient(x))
    if (!direction) return { stopped: 'singular-hessian' }
    return { x: moved(x, -lr, direction), state }
  },
  tell: (made, objective) => toldAxes(made, objective, (eigenvalue) => eigenvalue),
}
