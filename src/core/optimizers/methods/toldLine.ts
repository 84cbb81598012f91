import type { DirectionGuide, LineConditions, LineSearched } from '../../internals.ts'
import { dot, isZero, type Vector } from '../../linalg/vector.ts'
import type { Objective } from '../../objective.ts'
import type { Made } from '../../optimizer.ts'

/** A trial as a search remembers it. */
interface Tried {
  readonly rate: number
  readonly x: Vector
  readonly value: number
  readonly slope?: number
}

/** What a line search is asked to tell. */
interface Told {
  readonly direction: Vector
  readonly conditions: LineConditions
  readonly guide: DirectionGuide
}

/** A line search told trial by trial, with the condition that each of them broke; nothing where there was no search. */
export function toldLine(
  { x: origin, next }: Made<{ readonly trials: readonly Tried[] }>,
  objective: Objective,
  { direction, conditions, guide }: Told,
): LineSearched | undefined {
  const { trials } = next.state
  const gradient = objective.gradient(origin)
  if (trials.length === 0 || isZero(gradient)) return undefined
  const first = objective.value(origin)
  const slope = dot(gradient, direction)
  const { c1, c2 } = conditions
  const last = trials.findLastIndex(({ x }) => x.every((part, i) => part === next.x[i]))
  return {
    kind: 'line-search',
    origin,
    direction,
    slope,
    conditions,
    guide,
    trials: trials.map(({ rate, x, value, slope: own }, place) => ({
      rate,
      x,
      value,
      slope: own,
      tooHigh: c1 !== undefined && !(value <= first + c1 * rate * slope),
      tooSteep: c2 !== undefined && own !== undefined && !(Math.abs(own) <= c2 * Math.abs(slope)),
      taken: place === last,
    })),
  }
}
