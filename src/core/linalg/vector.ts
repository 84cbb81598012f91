/** Vectors are plain lists of the same length, and nothing here changes one. */
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
  return x.map((coordinate, i) => coordinate + t * d[i]!)
}

export function minus(a: Vector, b: Vector): number[] {
  return a.map((component, i) => component - b[i]!)
}

export function scaled(factor: number, a: Vector): number[] {
  return a.map((component) => factor * component)
}

export function negative(a: Vector): number[] {
  return a.map((component) => -component)
}

/** matrix · a, for a matrix given by its rows. */
export function applied(matrix: readonly Vector[], a: Vector): number[] {
  return matrix.map((row) => dot(row, a))
}

export function isZero(a: Vector): boolean {
  return a.every((component) => component === 0)
}

/** The largest magnitude of a component. */
export function largest(a: Vector): number {
  return Math.max(0, ...a.map(Math.abs))
}
