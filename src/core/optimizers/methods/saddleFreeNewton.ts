import { eigen } from '../../linalg/eigen.ts'
import { dot, moved } from '../../linalg/vector.ts'
import type { Method } from '../../optimizer.ts'
import { toldAxes } from './toldAxes.ts'

/** Along every eigenvector the gradient is divided by |λ| + damping, so that it descends along negative curvature as well. */
export const saddleFreeNewton: Method<undefined> = {
  init: () => undefined,
  step(x, state, objective, { lr = 1, damping = 0 }) {
    const hessian = objective.hessian(x)
    if (!hessian?.every((row) => row.every(Number.isFinite)))
      return { stopped: 'undefined-hessian' }
    const { values, vectors } = eigen(hessian)
    const sizes = values.map((value) => Math.abs(value) + damping)
    const nothing = 4 * values.length * Number.EPSILON * Math.max(...sizes)
    if (!sizes.every((size) => size > nothing)) return { stopped: 'singular-hessian' }
    const gradient = objective.gradient(x)
    const next = vectors.reduce(
      (point, vector, i) => moved(point, (-lr * dot(vector, gradient)) / sizes[i]!, vector),
      x,
    )
    return { x: next, state }
  },
  tell: (made, objective, { damping = 0 }) =>
    toldAxes(made, objective, (eigenvalue) => Math.abs(eigenvalue) + damping),
}
