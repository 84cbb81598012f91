import { locator, type Nodes, slopesOver, weights } from './axis.ts'
import { filledGrid } from './holes.ts'

/** Values over a grid, row by row from the lowest y on; NaN where there is none. */
export interface Grid {
  readonly x: Nodes
  readonly y: Nodes
  readonly values: Float64Array
}

/** The derivative of f of these orders (0 to 2 each) at a point; NaN outside the grid and in cells with a hole at a corner. */
export type SurfaceSpline = (orderX: number, orderY: number, x: number, y: number) => number

/**
 * The bicubic spline through all values of a grid: exact at its nodes, with continuous first and second derivatives, so that a Hessian
 * means something. Kept as value, slopes and twist at every node (bicubic Hermite; C. de Boor, Bicubic spline interpolation, 1962).
 */
export function surfaceSpline({ x, y, values }: Grid): SurfaceSpline {
  const [columns, rows] = [x.length, y.length]
  const corners = cornersOf(x, y, filledGrid(values, columns))
  const hasHole = holesOf(values, columns, rows)
  const [across, up] = [locator(x), locator(y)]
  const [a, b] = [new Float64Array(4), new Float64Array(4)]

  /** The cell of a point, by its lower left node; −1 where f is undefined there. */
  function cellAt(px: number, py: number): number {
    let [column, row] = [across.piece(px), up.piece(py)]
    if (column < 0 || row < 0) return -1
    if (hasHole[row * columns + column]) {
      // A node and an edge belong to all cells around them: if one has a hole, the next is asked.
      const left = column > 0 && px === x[column] ? [0, 1] : [0]
      const below = row > 0 && py === y[row] ? [0, 1] : [0]
      const found = below.flatMap((down) =>
        left.map((back) => (row - down) * columns + column - back),
      )
      const whole = found.find((cell) => !hasHole[cell])
      if (whole === undefined) return -1
      column = whole % columns
      row = Math.floor(whole / columns)
    }
    return row * columns + column
  }

  return (orderX, orderY, px, py) => {
    const cell = cellAt(px, py)
    if (cell < 0) return Number.NaN
    const column = cell % columns
    const row = (cell - column) / columns
    const [left, bottom] = [x[column]!, y[row]!]
    const [width, height] = [x[column + 1]! - left, y[row + 1]! - bottom]
    weights(orderX, (px - left) / width, width, a)
    weights(orderY, (py - bottom) / height, height, b)
    const low = 4 * cell
    const high = low + 4 * columns
    return (
      b[0]! * along(corners, a, low) +
      b[1]! * along(corners, a, low + 2) +
      b[2]! * along(corners, a, high) +
      b[3]! * along(corners, a, high + 2)
    )
  }
}

/** Of two nodes side by side, what `a` makes of value and slope along x. */
function along(corners: Float64Array, a: Float64Array, at: number): number {
  return (
    a[0]! * corners[at]! +
    a[1]! * corners[at + 1]! +
    a[2]! * corners[at + 4]! +
    a[3]! * corners[at + 5]!
  )
}

/** Four numbers a node: f, its slope along x; its slope along y, the slope of that along x. */
function cornersOf(x: Nodes, y: Nodes, values: Float64Array): Float64Array {
  const [columns, rows] = [x.length, y.length]
  const corners = new Float64Array(4 * values.length)
  for (let node = 0; node < values.length; node++) corners[4 * node] = values[node]!
  const [across, up] = [slopesOver(x), slopesOver(y)]
  for (let column = 0; column < columns; column++) {
    up.write(corners, 4 * column, 4 * columns, corners, 4 * column + 2)
  }
  for (let row = 0; row < rows; row++) {
    const from = 4 * row * columns
    across.write(corners, from, 4, corners, from + 1)
    across.write(corners, from + 2, 4, corners, from + 3)
  }
  return corners
}

/** Of every cell, by its lower left node, whether a corner is a hole. */
function holesOf(values: Float64Array, columns: number, rows: number): Uint8Array {
  const holes = new Uint8Array(values.length)
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const at = row * columns + column
      const sum = values[at]! + values[at + 1]! + values[at + columns]! + values[at + columns + 1]!
      holes[at] = Number.isNaN(sum) ? 1 : 0
    }
  }
  return holes
}
