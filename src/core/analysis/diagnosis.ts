import { eigen } from '../linalg/eigen.ts'
import type { Objective } from '../objective.ts'

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

/**
 * Diagnoses the objective at x. Where f is not finite there is neither gradient nor Hessian (NaN, `undefined`). The
 * kind follows from the Hessian: see `isCritical` for where a slope ends, and `vanishing` for which λ count as zero.
 */
export function diagnose(objective: Objective, x: readonly number[]): Diagnosis {
  const value = objective.value(x)
  if (!Number.isFinite(value)) return undefinedDiagnosis(value, x)
  const gradient = objective.gradient(x)
  const gg = dot(gradient, gradient)
  const hessian = finite(objective.hessian(x))
  if (!hessian) return { ...withoutHessian, value, gradient, gg, kind: 'kink' }
  const { values: eigenvalues, vectors: eigenvectors } = eigen(hessian)
  const [highest = Number.NaN, lowest = Number.NaN] = [eigenvalues.at(0), eigenvalues.at(-1)]
  const critical = isCritical(x, gradient, eigenvalues, eigenvectors)
  return {
    value,
    gradient,
    hessian,
    gg,
    ghg: dot(
      gradient,
      hessian.map((row) => dot(row, gradient)),
    ),
    eigenvalues,
    eigenvectors,
    kappa: lowest > 0 ? highest / lowest : Number.NaN,
    kind: critical ? kindOf(eigenvalues) : 'slope',
  }
}

const withoutHessian = {
  hessian: undefined,
  ghg: Number.NaN,
  eigenvalues: [],
  eigenvectors: [],
  kappa: Number.NaN,
} as const

function undefinedDiagnosis(value: number, x: readonly number[]): Diagnosis {
  const gradient = x.map(() => Number.NaN)
  return { ...withoutHessian, value, gradient, gg: Number.NaN, kind: 'undefined' }
}

function finite(hessian: number[][] | undefined): number[][] | undefined {
  return hessian?.flat().every(Number.isFinite) ? hessian : undefined
}

/** A critical point closer than this, in units of max(1, |x|), is the point itself. */
const near = 1e-6
/** An eigenvalue below this part of the largest is zero: the Hessian is not known better. */
const vanishing = 1e-12

/**
 * Along every eigenvector the slope must be so small that the curvature along it brings it to zero within `near`, or
 * no larger than what the rounding of x alone makes of the steepest curvature. Neither depends on the units of f.
 */
function isCritical(
  x: readonly number[],
  gradient: readonly number[],
  eigenvalues: readonly number[],
  eigenvectors: readonly (readonly number[])[],
): boolean {
  const size = Math.max(1, Math.hypot(...x))
  const rounding = 16 * Number.EPSILON * size * largestMagnitude(eigenvalues)
  return eigenvectors.every((vector, i) => {
    const slope = Math.abs(dot(vector, gradient))
    return slope <= Math.max(near * size * Math.abs(eigenvalues[i]!), rounding)
  })
}

/** Eigenvalues of both signs make a saddle, whatever else is zero. */
function kindOf(eigenvalues: readonly number[]): PointKind {
  const threshold = vanishing * largestMagnitude(eigenvalues)
  const rises = eigenvalues.some((value) => value > threshold)
  const falls = eigenvalues.some((value) => value < -threshold)
  if (rises && falls) return 'saddle'
  if (eigenvalues.some((value) => Math.abs(value) <= threshold)) return 'degenerate'
  return rises ? 'minimum' : 'maximum'
}

function largestMagnitude(numbers: readonly number[]): number {
  return Math.max(...numbers.map(Math.abs))
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, component, i) => sum + component * b[i]!, 0)
}
