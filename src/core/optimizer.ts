import type { Hypers, Values } from './hyper.ts'
import type { Internals } from './internals.ts'
import type { Objective } from './objective.ts'

/** An update rule as written in its own file. One such file is a menu entry. */
export type Optimizer = RuleOptimizer | CodeOptimizer

interface Described {
  /** Lower-case with hyphens: `gradient-descent`. */
  readonly id: string
  readonly name: string
  /** Authors, year, where. */
  readonly reference: string
  /** Under PyTorch's names. */
  readonly hypers: Hypers
}

/** Given by rule text, as `core/rule/parse.ts` reads it: compiled, printed and explained from it. */
export interface RuleOptimizer extends Described {
  readonly kind: 'rule'
  readonly rule: string
  /** Starting value of each state: a number, or a formula of hypers and `w`. */
  readonly state: Readonly<Record<string, number | string>>
  /** Symbols for names whose usual printing would be wrong. */
  readonly symbols?: Readonly<Record<string, string>>
}

/** Given by code, for what no rule text can say (linear algebra, line searches). The code comes when it is asked for. */
export interface CodeOptimizer extends Described {
  readonly kind: 'code'
  /** It asks for values alone, so that noise on gradients would do nothing. */
  readonly derivativeFree?: true
  method(): Promise<Method>
}

/** What a coded optimizer does. Pure: memory lives in `state`, which is plain data that can be cloned and drawn. */
export interface Method<S = unknown> {
  /** The state before the first step; whatever is random there comes from the seed alone. */
  init(start: readonly number[], hypers: Values, seed: number): S
  /** The next point and state, or the reason why there is none. Must not change its arguments. */
  step(x: readonly number[], state: S, objective: Objective, hypers: Values): Step<S>
  /** What a step did, for whoever looks into it; nothing where there was nothing to do. */
  tell?(made: Made<S>, objective: Objective, hypers: Values): Internals | undefined
}

/** A step that was made: the point and state it began with, and those it led to. */
export interface Made<S> {
  readonly x: readonly number[]
  readonly state: S
  readonly next: { readonly x: readonly number[]; readonly state: S }
}

export type Step<S> =
  | { readonly x: readonly number[]; readonly state: S }
  | { readonly stopped: StopReason }

/** Why a rule itself can go no further. */
export type StopReason =
  /** The file it is read from has no more points. */
  | 'end-of-file'
  | 'singular-hessian'
  | 'undefined-hessian'
  /** No point along its direction is lower, as far as rounding lets one see. */
  | 'no-descent'
  /** Along its direction f falls as far as one looks. */
  | 'unbounded-descent'
  /** All passes through the samples are over. */
  | 'out-of-samples'
