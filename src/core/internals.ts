import type { Vector } from './linalg/vector.ts'

/** What a coded optimizer did within one step: the quantities that matter for it, ready to be shown and drawn. */
export type Internals =
  | LineSearched
  | TrustedRegion
  | SimplexMoved
  | CloudSampled
  | Damped
  | NewtonSolved

/** A search along a direction, and where the direction came from. */
export interface LineSearched {
  readonly kind: 'line-search'
  readonly origin: Vector
  readonly direction: Vector
  /** The derivative along the direction at its beginning. */
  readonly slope: number
  readonly conditions: LineConditions
  /** In the order in which they were made. */
  readonly trials: readonly LineTrial[]
  readonly guide: DirectionGuide
}

/** What a trial has to keep: f(0) + c1·α·slope at most; and a slope no steeper than c2 of the first. */
export interface LineConditions {
  readonly c1: number | undefined
  readonly c2: number | undefined
}

export interface LineTrial {
  readonly rate: number
  readonly x: Vector
  readonly value: number
  /** Missing where the search asks for values alone. */
  readonly slope: number | undefined
  readonly tooHigh: boolean
  readonly tooSteep: boolean
  /** The step goes here. */
  readonly taken: boolean
}

export type DirectionGuide =
  | { readonly kind: 'steepest' }
  /** The share of the direction before in this one. */
  | { readonly kind: 'conjugate'; readonly beta: number }
  /** What the Hessian's inverse is taken for; the identity before anything is known. */
  | { readonly kind: 'inverse-hessian'; readonly inverse: readonly Vector[] | undefined }
  /** Pairs of step and change of gradient that were known, and the scale of the first guess. */
  | { readonly kind: 'pairs'; readonly pairs: number; readonly scale: number }

/** A step of a quadratic model within a radius. */
export interface TrustedRegion {
  readonly kind: 'trust-region'
  readonly origin: Vector
  readonly radius: number
  readonly nextRadius: number
  readonly trial: Vector
  /** The fall of f over the fall of the model. */
  readonly ratio: number
  readonly accepted: boolean
  /** From the origin over the lowest point along −g to the model's minimum; shorter where one of them does not exist. */
  readonly path: readonly Vector[]
}

export interface SimplexMoved {
  readonly kind: 'simplex'
  readonly move: 'reflect' | 'expand' | 'contract-outside' | 'contract-inside' | 'shrink'
  /** Best first. */
  readonly before: readonly SimplexVertex[]
  readonly after: readonly SimplexVertex[]
}

export interface SimplexVertex {
  readonly x: Vector
  readonly value: number
}

/** A generation of samples drawn from a normal distribution. */
export interface CloudSampled {
  readonly kind: 'cloud'
  readonly mean: Vector
  readonly nextMean: Vector
  readonly sigma: number
  readonly nextSigma: number
  /** Standard deviation along each axis, the largest first, sigma included; and unit vectors. */
  readonly axes: readonly CloudAxis[]
  readonly nextAxes: readonly CloudAxis[]
  /** Best first; those that count for the next mean come with a weight. */
  readonly samples: readonly CloudSample[]
}

export interface CloudAxis {
  readonly deviation: number
  readonly direction: Vector
}

export interface CloudSample {
  readonly x: Vector
  readonly value: number
  readonly counts: boolean
}

/** Newton's step with more and more damping until f falls. */
export interface Damped {
  readonly kind: 'damping'
  readonly value: number
  readonly nextDamping: number
  readonly trials: readonly DampedTrial[]
}

export interface DampedTrial {
  readonly damping: number
  /** Missing where the damped matrix was not positive definite. */
  readonly x: Vector | undefined
  readonly value: number | undefined
  readonly taken: boolean
}

/** The Hessian's axes, and by what the gradient is divided along each of them. */
export interface NewtonSolved {
  readonly kind: 'newton'
  readonly axes: readonly NewtonAxis[]
}

export interface NewtonAxis {
  readonly eigenvalue: number
  readonly direction: Vector
  /** The eigenvalue for Newton's method; its size with the damping where saddles are left. */
  readonly divisor: number
  /** How far the step goes along the axis. */
  readonly moved: number
}
