import type { Ending } from './ending.ts'

/** What a run asked of the objective: at how many points for f, for its gradient, for its Hessian. */
export interface Calls {
  readonly values: number
  readonly gradients: number
  readonly hessians: number
}

/** What a threshold is held against: f − base is to be at most `below`. */
export interface Goal {
  readonly base: number
  readonly below: number
}

/** What one whole run comes to. */
export interface Tally {
  /** The first step whose point meets the goal, 0 being the start, and what was asked until it was made. */
  readonly reached: { readonly step: number; readonly calls: Calls } | undefined
  /** All that was asked. */
  readonly calls: Calls
  /** f at the last point, and at the lowest of all. */
  readonly last: number
  readonly lowest: number
  readonly ending: Ending
  readonly costs: Costs
}

/** Gradients asked until some steps were made, ascending; values of f for a run that asks for no gradient at all. */
export interface Costs {
  readonly steps: Float64Array
  readonly counts: Float64Array
  readonly byValues: boolean
}
