/** Everything that may be asked about a function at a point. */
export interface Objective {
  readonly dimension: number
  value(x: readonly number[]): number
  /** One number a coordinate; where f has a kink, the subgradient that takes 0 for its derivative. */
  gradient(x: readonly number[]): number[]
  /** Symmetric, rows of numbers; `undefined` where f is not twice differentiable. */
  hessian(x: readonly number[]): number[][] | undefined
}
