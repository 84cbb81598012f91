import type { Tree } from './formula/tree.ts'
import type { Internals } from './internals.ts'
import type { StopReason } from './optimizer.ts'
import type { Rule } from './rule/rule.ts'
import type { Quantity } from './rule/step.ts'

/** One step of a run taken apart: everything that was computed in it, in float64. */
export interface Autopsy {
  /** t: the step leads from point t − 1 of the run to point t. */
  readonly step: number
  readonly before: readonly number[]
  /** f before the step. */
  readonly value: number
  /** ∇f before the step. */
  readonly gradient: readonly number[]
  /** What the step went by: the gradient after clipping, decay, and whatever else is done to it. */
  readonly used: readonly number[]
  /** The point after the step; not finite where the run diverges here, missing where the rule stopped. */
  readonly after: readonly number[] | undefined
  /** f there; NaN where there is no such point. */
  readonly valueAfter: number
  readonly stopped: StopReason | undefined
  /** −Δw/g, coordinate by coordinate: the rate at which plain descent would make the same step. NaN where there is none. */
  readonly rates: readonly number[]
  /** The rate of this step by its schedule; missing where the optimizer has none. */
  readonly rate: number | undefined
  /** Steps from the first to this one whose gradient was clipped; missing where nothing clips. */
  readonly clipped: Clipped | undefined
  readonly inside: RuleStep | CodeStep
}

export interface Clipped {
  readonly steps: number
  /** Whether this step is one of them. */
  readonly here: boolean
}

/** A step by rule text. */
export interface RuleStep {
  readonly kind: 'rule'
  /** As it is read: without what is switched off, and without what running adds. */
  readonly rule: Rule
  /** How its names are written, where that does not follow from the name. */
  readonly symbols: Readonly<Record<string, string>>
  /** One a statement of it. */
  readonly lines: readonly RuleLine[]
  readonly states: readonly StateChange[]
  readonly momentum: Momentum | undefined
}

export interface RuleLine {
  readonly name: string
  readonly value: Quantity<number>
  /** The statement with numbers for names: one tree a coordinate, or a single one. */
  readonly worked: readonly Tree[]
}

export interface StateChange {
  readonly name: string
  readonly before: Quantity<number>
  readonly after: Quantity<number>
}

/** What a rule remembers of earlier gradients, as it is when the step is made. */
export interface Momentum {
  readonly name: string
  readonly vector: readonly number[]
  /** It gathers gradients, and the step goes against it; else it gathers steps. */
  readonly uphill: boolean
}

/** A step by code. */
export interface CodeStep {
  readonly kind: 'code'
  /** Nothing where there was nothing to do, or the method tells nothing. */
  readonly internals: Internals | undefined
}
