import type { Diagnosis } from '../core/analysis/diagnosis.ts'

/** What a step does to f. */
export interface Change {
  /** By the parabola through the point: gᵀΔw + ½ΔwᵀHΔw; NaN without a Hessian. */
  readonly predicted: number
  /** f(w + Δw) − f(w). */
  readonly actual: number
}

/** The change of f from a diagnosed point to the next, whose f is known. */
export function changeOf(
  { value, gradient, hessian }: Diagnosis,
  point: readonly number[],
  next: readonly number[],
  nextValue: number,
): Change {
  const step = next.map((coordinate, i) => coordinate - point[i]!)
  const curved = hessian?.map((row) => dot(row, step))
  return {
    predicted: curved ? dot(gradient, step) + dot(step, curved) / 2 : Number.NaN,
    actual: nextValue - value,
  }
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, component, i) => sum + component * b[i]!, 0)
}
