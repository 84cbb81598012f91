/**
 * Vectors are plain lists of the same length, and nothing here changes one. Loops over a copy: for two or three numbers they
 * are several times as fast as `map` with its calls, and coded optimizers do little else.
 */
export type Vector = readonly number[]

export function dot(a: Vector, b: Vector): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

/** The Euclidean length. */
export function norm(a: Vector): number {
  return Math.sqrt(dot(a, a))
}

/** x + t·d */
export function moved(x: Vector, t: number, d: Vector): number[] {
  const sum = x.slice()
  for (let i = 0; i < sum.length; i++) sum[i] = x[i]! + t * d[i]!
  return sum
}

export function minus(a: Vector, b: Vector): number[] {
  const difference = a.slice()
  for (let i = 0; i < difference.length; i++) difference[i] = a[i]! - b[i]!
  return difference
}

export function scaled(factor: number, a: Vector): number[] {
  const product = a.slice()
  for (let i = 0; i < product.length; i++) product[i] = factor * a[i]!
  return product
}

export function negative(a: Vector): number[] {
  const opposite = a.slice()
  for (let i = 0; i < opposite.length; i++) opposite[i] = -a[i]!
  return opposite
}

/** matrix · a, for a matrix given by its rows. */
export function applied(matrix: readonly Vector[], a: Vector): number[] {
  const product = a.slice(0, matrix.length)
  for (let i = 0; i < matrix.length; i++) product[i] = dot(matrix[i]!, a)
  return product
}

export function isZero(a: Vector): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== 0) return false
  return true
}

/** The largest magnitude of a component. */
export function largest(a: Vector): number {
  let most = 0
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i]!))
  return most
}
