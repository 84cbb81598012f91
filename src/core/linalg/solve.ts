/**
 * The x for which matrix · x = right, for an n×n matrix given by its rows; `undefined` where the matrix is singular to
 * rounding. Rows and columns are first scaled to like size by powers of two, so that units decide nothing: with entries
 * up to 1, a pivot within 4·n·ε (ε = 2⁻⁵²) of 0 is what rounding leaves of a zero.
 */
export function solve(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] | undefined {
  const scaled = equilibrated(matrix)
  if (!scaled) return undefined
  const { rows, rowScales, columnScales } = scaled
  const sides = right.map((side, row) => side / rowScales[row]!)
  if (!eliminate(rows, sides)) return undefined
  return substituteBack(rows, sides).map((x, column) => x / columnScales[column]!)
}

interface Equilibrated {
  readonly rows: number[][]
  readonly rowScales: readonly number[]
  readonly columnScales: readonly number[]
}

/** The matrix with every row, then every column divided so that its largest entry is in (½, 1]. */
function equilibrated(matrix: readonly (readonly number[])[]): Equilibrated | undefined {
  const size = matrix.length
  const rows: number[][] = []
  const rowScales: number[] = []
  const columnScales: number[] = []
  for (const row of matrix) {
    const scale = scaleOf(size, (j) => row[j]!)
    if (!(scale > 0 && scale < Infinity)) return undefined
    rowScales.push(scale)
    rows.push(row.map((entry) => entry / scale))
  }
  for (let j = 0; j < size; j++) {
    const scale = scaleOf(size, (i) => rows[i]![j]!)
    if (!(scale > 0 && scale < Infinity)) return undefined
    columnScales.push(scale)
    for (const row of rows) row[j]! /= scale
  }
  return { rows, rowScales, columnScales }
}

/** A power of two near the largest magnitude; 0 for zeros alone, NaN or Infinity where one is. */
function scaleOf(count: number, entry: (index: number) => number): number {
  let largest = 0
  for (let i = 0; i < count; i++) largest = Math.max(largest, Math.abs(entry(i)))
  if (largest === 0 || !Number.isFinite(largest)) return largest
  return 2 ** Math.min(Math.max(Math.ceil(Math.log2(largest)), -1022), 1023)
}

/** Makes `rows` upper triangular in place, with partial pivoting; false where no pivot is left. */
function eliminate(rows: number[][], sides: number[]): boolean {
  const size = rows.length
  const nothing = 4 * size * Number.EPSILON
  for (let column = 0; column < size; column++) {
    bringUpPivot(rows, sides, column)
    const pivotRow = rows[column]!
    if (!(Math.abs(pivotRow[column]!) > nothing)) return false
    for (let row = column + 1; row < size; row++) {
      const factor = rows[row]![column]! / pivotRow[column]!
      for (let j = column; j < size; j++) rows[row]![j]! -= factor * pivotRow[j]!
      sides[row]! -= factor * sides[column]!
    }
  }
  return true
}

function bringUpPivot(rows: number[][], sides: number[], column: number) {
  let best = column
  for (let row = column + 1; row < rows.length; row++) {
    if (Math.abs(rows[row]![column]!) > Math.abs(rows[best]![column]!)) best = row
  }
  if (best === column) return
  exchange(rows, column, best)
  exchange(sides, column, best)
}

function exchange<T>(list: T[], first: number, second: number) {
  const kept = list[first]!
  list[first] = list[second]!
  list[second] = kept
}

function substituteBack(rows: readonly number[][], sides: readonly number[]): number[] {
  const x = new Array<number>(rows.length).fill(0)
  for (let row = rows.length - 1; row >= 0; row--) {
    let rest = sides[row]!
    for (let j = row + 1; j < rows.length; j++) rest -= rows[row]![j]! * x[j]!
    x[row] = rest / rows[row]![row]!
  }
  return x
}
