import type { Vector } from './vector.ts'

/**
 * The x for which matrix · x = right, for a symmetric matrix of which the lower half is read; `undefined` unless the matrix
 * is positive definite, to rounding (Golub & Van Loan, 4.2).
 */
export function solvePositive(matrix: readonly Vector[], right: Vector): number[] | undefined {
  const factor = cholesky(matrix)
  if (!factor) return undefined
  const size = right.length
  const x = [...right]
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) x[i]! -= factor[i]![j]! * x[j]!
    x[i]! /= factor[i]![i]!
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let j = i + 1; j < size; j++) x[i]! -= factor[j]![i]! * x[j]!
    x[i]! /= factor[i]![i]!
  }
  return x
}

/** The lower triangle L with L·Lᵀ = matrix. */
function cholesky(matrix: readonly Vector[]): number[][] | undefined {
  const size = matrix.length
  const factor = matrix.map((row) => row.map(() => 0))
  for (let j = 0; j < size; j++) {
    let pivot = matrix[j]![j]!
    for (let k = 0; k < j; k++) pivot -= factor[j]![k]! ** 2
    // What rounding leaves of a zero is no pivot.
    if (!(pivot > 4 * size * Number.EPSILON * Math.abs(matrix[j]![j]!))) return undefined
    const root = Math.sqrt(pivot)
    factor[j]![j] = root
    for (let i = j + 1; i < size; i++) {
      let entry = matrix[i]![j]!
      for (let k = 0; k < j; k++) entry -= factor[i]![k]! * factor[j]![k]!
      factor[i]![j] = entry / root
    }
  }
  return factor
}
