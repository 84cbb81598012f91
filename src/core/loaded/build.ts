import type { Samples } from './curve.ts'
import { attempt, type Read, stop } from './fault.ts'
import { gridOfPoints } from './points.ts'
import type { Axis, Reading } from './reading.ts'
import type { Grid } from './surface.ts'
import { mostNodes, type Table } from './table.ts'

/** What a reading makes of a file. */
export type Built =
  | { readonly kind: 'surface'; readonly grid: Grid }
  | { readonly kind: 'curve'; readonly samples: Samples }
  /** Points one after the other. */
  | { readonly kind: 'route'; readonly dimension: number; readonly points: Float64Array }

/** Takes the numbers as the reading says; NaN where there is none. */
export function built(tables: readonly Table[], reading: Reading): Promise<Read<Built>> {
  return attempt(() => {
    const table = tableAt(tables, reading.table)
    switch (reading.kind) {
      case 'grid':
        return { kind: 'surface', grid: gridOf(tables, table, reading) }
      case 'points': {
        const [x, y, f] = reading.columns.map((column) => columnOf(table, column))
        return { kind: 'surface', grid: gridOfPoints(x!, y!, known(f!, reading.holes)) }
      }
      case 'curve': {
        const values = known(table.values, reading.holes)
        const nodes = nodesOf(tables, reading.x, values.length, 'x')
        return { kind: 'curve', samples: ascending(nodes, values) }
      }
      case 'line': {
        const [x, f] = reading.columns.map((column) => columnOf(table, column))
        return { kind: 'curve', samples: sorted(x!, known(f!, reading.holes)) }
      }
      case 'route': {
        const columns = reading.columns.map((column) => columnOf(table, column))
        return { kind: 'route', dimension: columns.length, points: interleaved(columns) }
      }
    }
  })
}

function tableAt(tables: readonly Table[], place: number): Table {
  return tables[place] ?? stop({ kind: 'no-such-part', part: `${place}` })
}

/** Rows of a table; of a list each number is one. */
export function rowsOf({ shape, values }: Table): number {
  return shape.length < 2 ? values.length : shape[0]!
}

/** Numbers a row has; those of further dimensions are columns too. */
export function widthOf(table: Table): number {
  return table.values.length / rowsOf(table)
}

function columnOf(table: Table, column: number): Float64Array {
  const [rows, width] = [rowsOf(table), widthOf(table)]
  if (!(column < width)) stop({ kind: 'no-such-part', part: `${column + 1}` })
  return Float64Array.from({ length: rows }, (_, row) => table.values[row * width + column]!)
}

function interleaved(columns: readonly Float64Array[]): Float64Array {
  const rows = columns[0]!.length
  const points = new Float64Array(rows * columns.length)
  for (const [place, column] of columns.entries()) {
    for (let row = 0; row < rows; row++) points[row * columns.length + place] = column[row]!
  }
  return points
}

/** Infinite is no value either. */
function known(values: Float64Array, holes: boolean): Float64Array {
  return values.map((value) =>
    Number.isFinite(value) && !(holes && value === -1) ? value : Number.NaN,
  )
}

function nodesOf(tables: readonly Table[], axis: Axis, count: number, name: string): Float64Array {
  if (count < 2) stop({ kind: 'too-few', count, needs: 2 })
  if ('table' in axis) {
    const { values } = tableAt(tables, axis.table)
    if (values.length !== count) {
      stop({ kind: 'axis-length', axis: name, found: values.length, expected: count })
    }
    const step = Math.sign(values[1]! - values[0]!)
    const isOrdered = values.every(
      (value, i) =>
        Number.isFinite(value) && (i === 0 || Math.sign(value - values[i - 1]!) === step),
    )
    return isOrdered && step !== 0 ? values : stop({ kind: 'axis-order', axis: name })
  }
  const { from, to } = axis
  if (from === to) stop({ kind: 'axis-order', axis: name })
  // The last node is the end itself, whatever rounding says.
  return Float64Array.from({ length: count }, (_, i) =>
    i === count - 1 ? to : from + ((to - from) * i) / (count - 1),
  )
}

function gridOf(
  tables: readonly Table[],
  table: Table,
  { rows: rowsAre, x, y, holes }: Extract<Reading, { kind: 'grid' }>,
): Grid {
  const found = table.shape.filter((length) => length !== 1)
  if (found.length !== 2) stop({ kind: 'no-such-part', part: table.name })
  if (table.values.length > mostNodes) {
    stop({ kind: 'too-many-numbers', count: table.values.length, limit: mostNodes })
  }
  const [lines = 0, width = 0] = rowLengths(tables, found, { rows: rowsAre, x, y })
  const values = known(table.values, holes)
  const inRows = rowsAre === 'y' ? values : transposed(values, lines, width)
  const [columns, rows] = rowsAre === 'y' ? [width, lines] : [lines, width]
  return upright(nodesOf(tables, x, columns, 'x'), nodesOf(tables, y, rows, 'y'), inRows)
}

/**
 * Rows and columns of the matrix. The plotter of Li et al. declares as many rows as there are x and yet writes line after line of
 * one y: where the axes fit the other way round only, the numbers are taken so.
 */
function rowLengths(
  tables: readonly Table[],
  [lines = 0, width = 0]: readonly number[],
  { rows, x, y }: { readonly rows: 'x' | 'y'; readonly x: Axis; readonly y: Axis },
): readonly number[] {
  const lengthOf = (axis: Axis) => ('table' in axis ? tables[axis.table]?.values.length : undefined)
  const [ofRows, ofColumns] = rows === 'y' ? [lengthOf(y), lengthOf(x)] : [lengthOf(x), lengthOf(y)]
  const isOther = lines !== width && ofRows === width && ofColumns === lines
  return isOther ? [width, lines] : [lines, width]
}

function transposed(values: Float64Array, rows: number, columns: number): Float64Array {
  const turned = new Float64Array(values.length)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      turned[column * rows + row] = values[row * columns + column]!
    }
  }
  return turned
}

/** With both axes ascending. */
function upright(x: Float64Array, y: Float64Array, values: Float64Array): Grid {
  const columns = x.length
  const turned = values.slice()
  const lines = Array.from({ length: y.length }, (_, row) =>
    turned.subarray(row * columns, (row + 1) * columns),
  )
  if (x[0]! > x[1]!) for (const line of lines) line.reverse()
  if (y[0]! < y[1]!) return { x: x.toSorted(), y, values: turned }
  const flipped = new Float64Array(turned.length)
  for (const [row, line] of lines.entries()) flipped.set(line, (y.length - 1 - row) * columns)
  return { x: x.toSorted(), y: y.toSorted(), values: flipped }
}

function ascending(nodes: Float64Array, values: Float64Array): Samples {
  const isDescending = nodes[0]! > nodes[1]!
  return isDescending
    ? { nodes: nodes.toReversed(), values: values.toReversed() }
    : { nodes, values }
}

function sorted(x: Float64Array, f: Float64Array): Samples {
  const order = [...x.keys()].filter((row) => Number.isFinite(x[row])).sort((a, b) => x[a]! - x[b]!)
  if (order.length < 2) stop({ kind: 'too-few', count: order.length, needs: 2 })
  const nodes = Float64Array.from(order, (row) => x[row]!)
  const twice = nodes.findIndex((node, i) => node === nodes[i + 1])
  if (twice >= 0) stop({ kind: 'repeated-place', row: order[twice + 1]! + 1 })
  return { nodes, values: Float64Array.from(order, (row) => f[row]!) }
}
