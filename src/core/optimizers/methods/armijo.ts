import { dot, isZero, moved, negative } from '../../linalg/vector.ts'
import type { Method } from '../../optimizer.ts'
import { toldLine } from './toldLine.ts'

export interface ArmijoState {
  /** What the last step tried, in order; the last one was taken. */
  readonly trials: readonly Attempt[]
}

interface Attempt {
  readonly rate: number
  readonly x: readonly number[]
  readonly value: number
  /** What f had to be at most. */
  readonly bound: number
}

/** The rate starts at `lr` in every step and shrinks until f has fallen by c1 of what the slope promises. */
export const armijo: Method<ArmijoState> = {
  init: () => ({ trials: [] }),
  step(x, _, objective, { lr = 1, shrink = 0.5, c1 = 1e-4 }) {
    const gradient = objective.gradient(x)
    if (isZero(gradient)) return { x, state: { trials: [] } }
    const direction = negative(gradient)
    const value = objective.value(x)
    const slope = -dot(gradient, gradient)
    const trials: Attempt[] = []
    for (let rate = lr; trials.length < mostTrials; rate *= shrink) {
      const point = moved(x, rate, direction)
      const attempt = {
        rate,
        x: point,
        value: objective.value(point),
        bound: value + c1 * rate * slope,
      }
      trials.push(attempt)
      if (attempt.value <= attempt.bound) return { x: point, state: { trials } }
    }
    return { stopped: 'no-descent' }
  },
  tell: (made, objective, { c1 }) =>
    toldLine(made, objective, {
      direction: negative(objective.gradient(made.x)),
      conditions: { c1, c2: undefined },
      guide: { kind: 'steepest' },
    }),
}

/** With the slowest shrinking a factor of 10²²: what then is left of the step is nothing beside w, and w stays. */
const mostTrials = 1000
