import { solvePositive } from '../../linalg/cholesky.ts'
import { isZero, minus, type Vector } from '../../linalg/vector.ts'
import type { Method } from '../../optimizer.ts'

export interface LevenbergMarquardtState {
  /** What is added to the diagonal of the Hessian first in the next step. */
  readonly damping: number
  /** What the last step tried, in order; the last one was taken. `x` is missing where the matrix was not positive definite. */
  readonly trials: readonly DampedTrial[]
}

interface DampedTrial {
  readonly damping: number
  readonly x?: Vector
  readonly value?: number
}

/**
 * Newton's step with μ added to the diagonal. Where the sum is not positive definite or f would rise, μ grows by the factor until f
 * falls; after every step it shrinks by the factor, so that near a minimum the steps become Newton's.
 */
export const levenbergMarquardt: Method<LevenbergMarquardtState> = {
  init: (_, { damping = 1e-2 }) => ({ damping, trials: [] }),
  step(x, state, objective, { factor = 10 }) {
    const gradient = objective.gradient(x)
    if (isZero(gradient)) return { x, state: { ...state, trials: [] } }
    const hessian = objective.hessian(x)
    if (!hessian) return { stopped: 'undefined-hessian' }
    const value = objective.value(x)
    const trials: DampedTrial[] = []
    for (let { damping } = state; damping < Infinity; damping *= factor) {
      const direction = solvePositive(plusDiagonal(hessian, damping), gradient)
      if (!direction) {
        trials.push({ damping })
        continue
      }
      const point = minus(x, direction)
      const trial = { damping, x: point, value: objective.value(point) }
      trials.push(trial)
      // Equal is enough: at the bottom rounding leaves nothing to gain.
      if (trial.value <= value) {
        return { x: point, state: { damping: Math.max(damping / factor, least), trials } }
      }
    }
    return { stopped: 'no-descent' }
  },
  tell({ x, next }, objective) {
    const { trials, damping } = next.state
    if (trials.length === 0) return undefined
    const told = trials.map(({ damping, x, value }, place) => {
      return { damping, x, value, taken: place === trials.length - 1 }
    })
    return { kind: 'damping', value: objective.value(x), nextDamping: damping, trials: told }
  },
}

/** So that it can grow again. */
const least = 1e-100

function plusDiagonal(matrix: readonly Vector[], damping: number): Vector[] {
  return matrix.map((row, i) => row.map((entry, j) => (i === j ? entry + damping : entry)))
}
