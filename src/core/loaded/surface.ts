import { locator, type Nodes, slopesOver, weights } from './axis.ts'
import { filledGrid } from './holes.ts'

/** Values over a grid, row by row from the lowest y on; NaN where there is none. */
export interface Grid {
  readonly x: Nodes
  readonly y: Nodes
  readonly values: Float64Array
}

/** f and its derivatives at a point; NaN outside the grid and in cells with a hole at a corner. */
export interface SurfaceSpline {
  value(x: number, y: number): number
  slopeX(x: number, y: number): number
  slopeY(x: number, y: number): number
  /** Of these orders, which together are 2. */
  second(orderX: number, orderY: number, x: number, y: number): number
}

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
  const [a1, b1] = [new Float64Array(4), new Float64Array(4)]

  /** The cell of a point, by its lower left node; −1 where f is undefined there. */
  function cellAt(px: number, py: number): number {
    const column = across.piece(px)
    const row = up.piece(py)
    if (column < 0 || row < 0) return -1
    const cell = row * columns + column
    return hasHole[cell] ? wholeBeside(px, py, column, row) : cell
  }

  /** A node and an edge belong to all cells around them: if one has a hole, the next is asked. */
  function wholeBeside(px: number, py: number, column: number, row: number): number {
    const left = column > 0 && px === x[column] ? [0, 1] : [0]
    const below = row > 0 && py === y[row] ? [0, 1] : [0]
    const cells = below.flatMap((down) =>
      left.map((back) => (row - down) * columns + column - back),
    )
    return cells.find((cell) => !hasHole[cell]) ?? -1
  }

  let [askedX, askedY] = [Number.NaN, Number.NaN]
  let [f, slopeX, slopeY] = [Number.NaN, Number.NaN, Number.NaN]

  /** Value and gradient together: a rule asks for all three at every point, one after the other. */
  function consider(px: number, py: number): void {
    askedX = px
    askedY = py
    const cell = cellAt(px, py)
    if (cell < 0) {
      f = slopeX = slopeY = Number.NaN
      return
    }
    const column = cell % columns
    const row = (cell - column) / columns
    // No lists here: this runs at every step.
    const left = x[column]!
    const bottom = y[row]!
    const width = x[column + 1]! - left
    const height = y[row + 1]! - bottom
    const s = (px - left) / width
    const t = (py - bottom) / height
    weights(0, s, width, a)
    weights(1, s, width, a1)
    weights(0, t, height, b)
    weights(1, t, height, b1)
    const low = 4 * cell
    const high = low + 4 * columns
    const lowF = along(corners, a, low)
    const lowSlope = along(corners, a, low + 2)
    const highF = along(corners, a, high)
    const highSlope = along(corners, a, high + 2)
    f = b[0]! * lowF + b[1]! * lowSlope + b[2]! * highF + b[3]! * highSlope
    slopeY = b1[0]! * lowF + b1[1]! * lowSlope + b1[2]! * highF + b1[3]! * highSlope
    slopeX =
      b[0]! * along(corners, a1, low) +
      b[1]! * along(corners, a1, low + 2) +
      b[2]! * along(corners, a1, high) +
      b[3]! * along(corners, a1, high + 2)
  }

  function second(orderX: number, orderY: number, px: number, py: number): number {
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

  /** Makes sure that value and gradient are those of this point. */
  function at(px: number, py: number): void {
    if (px !== askedX || py !== askedY) consider(px, py)
  }

  return {
    value(px, py) {
      at(px, py)
      return f
    },
    slopeX(px, py) {
      at(px, py)
      return slopeX
    },
    slopeY(px, py) {
      at(px, py)
      return slopeY
    },
    second,
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
