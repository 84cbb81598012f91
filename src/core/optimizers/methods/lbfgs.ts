import { dot, isZero, minus, moved, negative, scaled, type Vector } from '../../linalg/vector.ts'
import type { Method } from '../../optimizer.ts'
import { lineFrom, type Trial } from './line.ts'
import { strongWolfe, usualWolfe } from './strongWolfe.ts'
import { toldLine } from './toldLine.ts'

export interface LbfgsState {
  /** The last steps with the change of the gradient along each, oldest first. */
  readonly pairs: readonly Pair[]
  /** What the Hessian's inverse is taken for before any pair: this multiple of the identity. */
  readonly scale: number
  /** The last step before it was made, and whence. */
  readonly last:
    | { readonly direction: Vector; readonly rate: number; readonly gradient: Vector }
    | undefined
  /** What the last line search tried, in order. */
  readonly trials: readonly Trial[]
}

interface Pair {
  readonly step: Vector
  readonly change: Vector
}

/** Pairs with less curvature than this along the step tell nothing. */
const leastCurvature = 1e-10

/** One iteration a step, as PyTorch's LBFGS with `line_search_fn='strong_wolfe'` and its tolerances 0. */
export const lbfgs: Method<LbfgsState> = {
  init: () => ({ pairs: [], scale: 1, last: undefined, trials: [] }),
  step(x, state, objective, { lr = 1, history_size = 100 }) {
    const gradient = objective.gradient(x)
    if (isZero(gradient)) return { x, state: { ...state, trials: [] } }
    const { pairs, scale } = remembered(state, gradient, history_size)
    const direction = descent(pairs, scale, gradient)
    if (!(dot(gradient, direction) <= 0)) return { stopped: 'no-descent' }
    const line = lineFrom(objective, x, direction)
    const found = strongWolfe(line, direction, state.last ? lr : lr * firstRate(gradient))
    const last = { direction, rate: found.rate, gradient }
    return { x: found.x, state: { pairs, scale, last, trials: line.trials } }
  },
  tell(made, objective) {
    const { last, pairs, scale } = made.next.state
    if (!last) return undefined
    const { direction } = last
    const guide = { kind: 'pairs', pairs: pairs.length, scale } as const
    return toldLine(made, objective, { direction, conditions: usualWolfe, guide })
  },
}

/** Before anything is known of the curvature: no further than 1 in the sum of the coordinates. */
export function firstRate(gradient: Vector): number {
  return Math.min(1, 1 / gradient.reduce((sum, component) => sum + Math.abs(component), 0))
}

/** The pairs with the newest one, if its curvature is positive, and without those that are too old. */
function remembered({ pairs, scale, last }: LbfgsState, gradient: Vector, size: number) {
  if (!last) return { pairs, scale }
  const step = scaled(last.rate, last.direction)
  const change = minus(gradient, last.gradient)
  const curvature = dot(change, step)
  if (!(curvature > leastCurvature)) return { pairs, scale }
  return {
    pairs: [...pairs, { step, change }].slice(-size),
    scale: curvature / dot(change, change),
  }
}

/** −H·g by the two loops (Nocedal & Wright, algorithm 7.4). */
function descent(pairs: readonly Pair[], scale: number, gradient: Vector): Vector {
  let q = negative(gradient)
  const parts: number[] = []
  for (const { step, change } of pairs.toReversed()) {
    const part = dot(step, q) * (1 / dot(change, step))
    parts.push(part)
    q = moved(q, -part, change)
  }
  let direction = scaled(scale, q)
  for (const { step, change } of pairs) {
    const part = dot(change, direction) * (1 / dot(change, step))
    direction = moved(direction, parts.pop()! - part, step)
  }
  return direction
}
