import { dot, isZero, minus, negative, scaled, type Vector } from '../../linalg/vector.ts'
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
  /** 1 / (change · step) */
  readonly flatness: number
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
    const line = lineFrom(objective, x, direction, gradient)
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
    pairs: withNewest(pairs, { step, change, flatness: 1 / curvature }, size),
    scale: curvature / dot(change, change),
  }
}

function withNewest(pairs: readonly Pair[], pair: Pair, size: number): readonly Pair[] {
  const kept = Math.min(pairs.length, size - 1)
  const first = pairs.length - kept
  const next = new Array<Pair>(kept + 1)
  for (let i = 0; i < kept; i++) next[i] = pairs[first + i]!
  next[kept] = pair
  return next
}

/** Of every pair, while the two loops run; made longer when somebody remembers more. */
let parts = new Float64Array(128)

/** −H·g by the two loops (Nocedal & Wright, algorithm 7.4). They allocate nothing but their result. */
function descent(pairs: readonly Pair[], scale: number, gradient: Vector): Vector {
  if (parts.length < pairs.length) parts = new Float64Array(2 * pairs.length)
  const direction = negative(gradient)
  for (let k = pairs.length - 1; k >= 0; k--) {
    const { step, change, flatness } = pairs[k]!
    const part = dot(step, direction) * flatness
    parts[k] = part
    add(direction, -part, change)
  }
  for (let i = 0; i < direction.length; i++) direction[i] = scale * direction[i]!
  for (let k = 0; k < pairs.length; k++) {
    const { step, change, flatness } = pairs[k]!
    add(direction, parts[k]! - dot(change, direction) * flatness, step)
  }
  return direction
}

/** sum + t·d, in place. */
function add(sum: number[], t: number, d: Vector): void {
  for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + t * d[i]!
}
