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
  const rowScales = matrix.map(scaleOf)
  const halfway = matrix.map((row, i) => row.map((entry) => entry / rowScales[i]!))
  const columnScales = halfway.map((_, j) => scaleOf(halfway.map((row) => row[j]!)))
  if (![...rowScales, ...columnScales].every((scale) => scale > 0 && scale < Infinity)) {
    return undefined
  }
  const rows = halfway.map((row) => row.map((entry, j) => entry / columnScales[j]!))
  return { rows, rowScales, columnScales }
}

/** A power of two near the largest magnitude; 0 for zeros alone, NaN or Infinity where one is. */
function scaleOf(entries: readonly number[]): number {
  const largest = Math.max(...entries.map(Math.abs))
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
  for (const list of [rows, sides] as unknown[][]) {
    ;[list[column], list[best]] = [list[best], list[column]]
  }
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
