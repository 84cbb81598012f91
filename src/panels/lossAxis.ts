import type { Costs } from '../core/tally.ts'

/** What a loss chart counts along its x axis. */
export interface LossAxis {
  /** Every run stands at its steps. */
  readonly isSteps: boolean
  /** The farthest place of any run. */
  readonly last: number
  /** Where a step of a run stands; a run that ended before stands at its end. */
  placeOf(run: number, step: number): number
  /** The last step of a run that stands at a place or before it. */
  stepAt(run: number, place: number): number
}

/** Places are steps. */
export function stepAxis(steps: number): LossAxis {
  return {
    isSteps: true,
    last: steps,
    placeOf: (_, step) => step,
    stepAt: (_, place) => Math.round(place),
  }
}

/** Places are what was asked until a step was made; a run whose costs are not known yet stands at 0. */
export function costAxis(costs: readonly (Costs | undefined)[]): LossAxis {
  return {
    isSteps: false,
    last: Math.max(0, ...costs.map((cost) => cost?.counts.at(-1) ?? 0)),
    placeOf(run, step) {
      const cost = costs[run]
      return cost ? between(cost.steps, cost.counts, step) : 0
    },
    stepAt(run, place) {
      const cost = costs[run]
      return cost ? Math.floor(between(cost.counts, cost.steps, place) + 1e-9) : 0
    },
  }
}

/** What stands in `to` where `value` stands in `from`, which ascends; straight lines between, the ends beyond. */
function between(from: Float64Array, to: Float64Array, value: number): number {
  let [low, high] = [0, from.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (from[middle]! <= value) low = middle + 1
    else high = middle
  }
  if (low === 0) return to[0] ?? 0
  if (low === from.length) return to[low - 1]!
  const share = (value - from[low - 1]!) / (from[low]! - from[low - 1]!)
  return to[low - 1]! + share * (to[low]! - to[low - 1]!)
}
