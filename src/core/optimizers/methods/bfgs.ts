import {
  applied,
  dot,
  isZero,
  minus,
  negative,
  norm,
  scaled,
  type Vector,
} from '../../linalg/vector.ts'
import type { Objective } from '../../objective.ts'
import type { Method } from '../../optimizer.ts'
import { firstRate } from './lbfgs.ts'
import { type Line, lineFrom, type Trial } from './line.ts'
import { strongWolfe, usualWolfe } from './strongWolfe.ts'
import { toldLine } from './toldLine.ts'

export interface BfgsState {
  /** What the Hessian's inverse is taken for, by its rows; nothing is known before the first step. */
  readonly inverse: readonly Vector[] | undefined
  /** What the last line search tried, in order. */
  readonly trials: readonly Trial[]
}

type Search = (
  objective: Objective,
  line: Line,
  direction: Vector,
  first: number,
) => Trial | undefined

/** BFGS with some line search: with an exact one it ends on a quadratic after as many steps as there are coordinates. */
export function bfgsWith(search: Search): Method<BfgsState> {
  return {
    init: () => ({ inverse: undefined, trials: [] }),
    step(x, { inverse }, objective, { lr = 1 }) {
      const gradient = objective.gradient(x)
      if (isZero(gradient)) return { x, state: { inverse, trials: [] } }
      const steepest = negative(gradient)
      const direction = inverse ? applied(inverse, steepest) : steepest
      if (!(dot(gradient, direction) <= 0)) return { stopped: 'no-descent' }
      const line = lineFrom(objective, x, direction, gradient)
      const found = search(objective, line, direction, inverse ? lr : lr * firstRate(gradient))
      if (!found) return { stopped: 'unbounded-descent' }
      const next = updated(inverse, minus(found.x, x), minus(found.gradient, gradient))
      return { x: found.x, state: { inverse: next, trials: line.trials } }
    },
  }
}

export const bfgs: Method<BfgsState> = {
  ...bfgsWith((_, line, direction, first) => strongWolfe(line, direction, first)),
  tell(made, objective) {
    const { inverse } = made.state
    const steepest = negative(objective.gradient(made.x))
    const direction = inverse ? applied(inverse, steepest) : steepest
    const guide = { kind: 'inverse-hessian', inverse } as const
    return toldLine(made, objective, { direction, conditions: usualWolfe, guide })
  },
}

/**
 * The inverse that maps the change of the gradient to the step (Nocedal & Wright, 6.17). Before the first update it is scaled as
 * there in 6.20; where the curvature along the step is not positive it stays.
 */
function updated(
  inverse: BfgsState['inverse'],
  step: Vector,
  change: Vector,
): BfgsState['inverse'] {
  const curvature = dot(change, step)
  const rounding = Number.EPSILON * norm(step) * norm(change)
  if (!(curvature > Math.max(rounding, least))) return inverse
  const known = inverse ?? identity(step.length, curvature / dot(change, change))
  const mapped = applied(known, change)
  const factor = (1 + dot(change, mapped) / curvature) / curvature
  const next = known.slice()
  for (let i = 0; i < next.length; i++) {
    const row = known[i]!.slice()
    for (let j = 0; j < row.length; j++) {
      const crossed = (mapped[i]! * step[j]! + step[i]! * mapped[j]!) / curvature
      row[j] = row[j]! + factor * step[i]! * step[j]! - crossed
    }
    next[i] = row
  }
  return next
}

/** Less would overflow when something is divided by it. */
const least = 1e-280

function identity(size: number, factor: number): Vector[] {
  const none = new Array<number>(size).fill(0)
  return none.map((_, i) => scaled(factor, none.with(i, 1)))
}
