/** Eigenvalues, descending, and unit eigenvectors in the same order. */
export interface Eigen {
  readonly values: readonly number[]
  readonly vectors: readonly (readonly number[])[]
}

/**
 * The spectrum of a symmetric n×n matrix given by its rows, of which the upper half is read: in closed form up to 2×2,
 * by Jacobi rotations beyond. Exact for diagonal matrices; the largest component of every vector is positive; all NaN
 * where an entry is not finite.
 */
export function eigen(matrix: Matrix): Eigen {
  const largest = Math.max(0, ...matrix.flat().map(Math.abs))
  if (!Number.isFinite(largest)) return undefinedSpectrum(matrix.length)
  // Scaled by a power of two, which loses nothing, squares neither overflow nor vanish.
  const scale = powerOfTwoAbove(largest)
  const pairs = decompose(matrix.map((row) => row.map((entry) => entry / scale)))
  pairs.sort((a, b) => b.value - a.value)
  return {
    values: pairs.map(({ value }) => value * scale),
    vectors: pairs.map(({ vector }) => withSign(vector)),
  }
}

type Matrix = readonly (readonly number[])[]

interface Pair {
  readonly value: number
  readonly vector: readonly number[]
}

function decompose(matrix: Matrix): Pair[] {
  return matrix.length === 2 ? decompose2(matrix) : decomposeByRotations(matrix)
}

function decompose2(matrix: Matrix): Pair[] {
  const [[a, b], [, d]] = matrix as [[number, number], [number, number]]
  const { cosine, sine, tangent } = rotation(a, b, d)
  const pairs = (first: number, second: number) => [
    { value: first, vector: [cosine, -sine] },
    { value: second, vector: [sine, cosine] },
  ]
  if (b === 0) return pairs(a, d)
  const mean = (a + d) / 2
  const radius = Math.hypot((a - d) / 2, b)
  // The larger one is a sum of like signs, the smaller one the determinant over it: neither cancels.
  const large = mean < 0 ? mean - radius : mean + radius
  const small = determinant(a, b, d) / large
  const firstIsHigher = a - tangent * b > d + tangent * b
  return firstIsHigher === large > small ? pairs(large, small) : pairs(small, large)
}

/** What turns [[a, b], [b, d]] into a diagonal: (cosine, −sine) is its first axis, with a − tangent·b on it. */
function rotation(a: number, b: number, d: number): Rotation {
  if (b === 0) return { cosine: 1, sine: 0, tangent: 0 }
  const ratio = (d - a) / 2 / b
  const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.hypot(1, ratio))
  const cosine = 1 / Math.hypot(1, tangent)
  return { cosine, sine: tangent * cosine, tangent }
}

interface Rotation {
  readonly cosine: number
  readonly sine: number
  readonly tangent: number
}

/** ad − b² to a few units in its last place: the rounding errors of both products are added again (Kahan, Dekker). */
function determinant(a: number, b: number, d: number): number {
  const square = b * b
  const product = a * d
  return product - square + (productError(a, d, product) - productError(b, b, square))
}

/** a·b − product, exact unless it underflows (Dekker 1971). */
function productError(a: number, b: number, product: number): number {
  const [aHigh, aLow] = halves(a)
  const [bHigh, bLow] = halves(b)
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow)
}

/** Two numbers of at most 26 bits whose sum is this one. */
function halves(number: number): [number, number] {
  const shifted = 134217729 * number
  const high = shifted - (shifted - number)
  return [high, number - high]
}

/** Cyclic Jacobi rotations until what is left off the diagonal is nothing beside it (Golub & Van Loan, 8.5). */
function decomposeByRotations(matrix: Matrix): Pair[] {
  const size = matrix.length
  const a = matrix.map((row, i) => row.map((_, j) => matrix[Math.min(i, j)]![Math.max(i, j)]!))
  const axes = matrix.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)))
  for (let sweep = 0, turned = true; turned && sweep < 60; sweep++) {
    turned = false
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (isNothing(a[p]![q]!, a[p]![p]!, a[q]![q]!)) a[p]![q] = 0
        else turned = rotate(a, axes, p, q)
      }
    }
  }
  return axes.map((vector, i) => ({ value: a[i]![i]!, vector }))
}

function isNothing(between: number, first: number, second: number): boolean {
  const beside = Math.sqrt(Math.abs(first)) * Math.sqrt(Math.abs(second))
  return Math.abs(between) <= Math.max((Number.EPSILON / 4) * beside, 1e-290)
}

/** Turns the axes p < q so that a[p][q] vanishes; keeps the upper half of `a`. */
function rotate(a: number[][], axes: number[][], p: number, q: number): true {
  const between = a[p]![q]!
  const { cosine, sine, tangent } = rotation(a[p]![p]!, between, a[q]![q]!)
  a[p]![p]! -= tangent * between
  a[q]![q]! += tangent * between
  a[p]![q] = 0
  const turn = (rowP: number[], p: number, rowQ: number[], q: number) => {
    const [first, second] = [rowP[p]!, rowQ[q]!]
    rowP[p] = cosine * first - sine * second
    rowQ[q] = sine * first + cosine * second
  }
  for (let k = 0; k < a.length; k++) {
    if (k !== p && k !== q)
      turn(a[Math.min(k, p)]!, Math.max(k, p), a[Math.min(k, q)]!, Math.max(k, q))
    turn(axes[p]!, k, axes[q]!, k)
  }
  return true
}

/** Of v and −v the one whose largest component, the first of those that are as large to rounding, is positive. */
function withSign(vector: readonly number[]): readonly number[] {
  const largest = Math.max(...vector.map(Math.abs))
  const leading = vector.find((component) => Math.abs(component) >= largest * (1 - 1e-12))
  // 0 − c, so that no component becomes −0.
  return vector.map((component) => (leading! < 0 ? 0 - component : component + 0))
}

function undefinedSpectrum(size: number): Eigen {
  const values = new Array<number>(size).fill(Number.NaN)
  return { values, vectors: values.map(() => values) }
}

function powerOfTwoAbove(magnitude: number): number {
  if (magnitude === 0) return 1
  return 2 ** Math.min(Math.max(Math.ceil(Math.log2(magnitude)), -1000), 1000)
}
