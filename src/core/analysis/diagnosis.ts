/** What the derivatives say at one point; a pure function of landscape and point. */
export interface Diagnosis {
  readonly value: number
  readonly gradient: readonly number[]
  /** Rows; `undefined` where f is not twice differentiable. */
  readonly hessian: readonly (readonly number[])[] | undefined
  /** gᵀg. */
  readonly gg: number
  /** gᵀHg; NaN without a Hessian. */
  readonly ghg: number
  /** Of H, descending, one per coordinate; empty without a Hessian. */
  readonly eigenvalues: readonly number[]
  /** Unit vectors in the order of `eigenvalues`. */
  readonly eigenvectors: readonly (readonly number[])[]
  /** λmax/λmin where all λ > 0, else NaN. */
  readonly kappa: number
  readonly kind: PointKind
}

/** `slope`: the gradient is not small enough to call the point critical. `degenerate`: a zero eigenvalue decides nothing. */
export type PointKind =
  | 'slope'
  | 'minimum'
  | 'maximum'
  | 'saddle'
  | 'degenerate'
  | 'kink'
  | 'undefined'
