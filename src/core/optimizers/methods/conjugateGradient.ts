import { dot, isZero, minus, moved, negative, type Vector } from '../../linalg/vector.ts'
import type { Method } from '../../optimizer.ts'
import { exactSearch } from './exactSearch.ts'
import { lineFrom, type Trial } from './line.ts'
import { toldLine } from './toldLine.ts'

export interface ConjugateGradientState {
  readonly last: { readonly gradient: Vector; readonly direction: Vector } | undefined
  /** The share of the last direction in the new one; 0 where it started afresh. */
  readonly beta: number
  /** What the last line search tried, in order. */
  readonly trials: readonly Trial[]
}

/** Polak and Ribière's β, and 0 where it is negative or the direction would not descend: then it starts afresh. */
export const conjugateGradient: Method<ConjugateGradientState> = {
  init: () => ({ last: undefined, beta: 0, trials: [] }),
  step(x, { last }, objective, { tol = 1e-10 }) {
    const gradient = objective.gradient(x)
    if (isZero(gradient)) return { x, state: { last: undefined, beta: 0, trials: [] } }
    const { beta, direction } = directionAfter(last, gradient)
    const line = lineFrom(objective, x, direction, gradient)
    const found = exactSearch(objective, line, direction, tol)
    if (!found) return { stopped: 'unbounded-descent' }
    return { x: found.x, state: { last: { gradient, direction }, beta, trials: line.trials } }
  },
  tell(made, objective, { tol }) {
    const { last, beta } = made.next.state
    if (!last) return undefined
    const { direction } = last
    const guide = { kind: 'conjugate', beta } as const
    return toldLine(made, objective, { direction, conditions: { c1: undefined, c2: tol }, guide })
  },
}

function directionAfter(last: ConjugateGradientState['last'], gradient: Vector) {
  const steepest = negative(gradient)
  if (!last) return { beta: 0, direction: steepest }
  const change = dot(gradient, minus(gradient, last.gradient))
  const beta = Math.max(0, change / dot(last.gradient, last.gradient))
  const direction = moved(steepest, beta, last.direction)
  return dot(gradient, direction) < 0 ? { beta, direction } : { beta: 0, direction: steepest }
}
