import { rowsOf, widthOf } from './build.ts'
import type { Axis, Reading } from './reading.ts'
import type { Table } from './table.ts'

/** Where a matrix says nothing of its axes. */
const plainAxis: Axis = { from: -1, to: 1 }

/** What a file may mean, the likeliest first. */
export function guesses(tables: readonly Table[]): Reading[] {
  const x = axisNamed(tables, /(^|\/)(x|xs|x_?coord(inate)?s|alphas?|xx?_?axis)$/i)
  const y = axisNamed(tables, /(^|\/)(y|ys|y_?coord(inate)?s|betas?|yy?_?axis)$/i)
  const ofPlotter = tables.some(({ name }) => /(^|\/)xcoordinates$/.test(name))
  const order = [...tables.keys()].sort((a, b) => weight(tables[b]!) - weight(tables[a]!))
  const others = order.filter((place) => place !== x && place !== y)
  const readings = others.flatMap((place) => ofTable(tables, place, { x, y, ofPlotter }))
  return readings.sort((a, b) => rank(a, tables) - rank(b, tables)).slice(0, mostGuesses)
}

const mostGuesses = 24

interface Axes {
  readonly x: number | undefined
  readonly y: number | undefined
  /** Written by the plotter of Li et al., where −1 means "not computed". */
  readonly ofPlotter: boolean
}

function ofTable(tables: readonly Table[], place: number, { x, y, ofPlotter }: Axes): Reading[] {
  const table = tables[place]!
  const lengths = table.shape.filter((length) => length !== 1)
  const holes = ofPlotter
  const length = table.values.length
  if (lengths.length < 2) {
    const axis = x !== undefined && tables[x]!.values.length === length ? { table: x } : undefined
    return [{ kind: 'curve', table: place, x: axis ?? plainAxis, holes }, route(place, [0])]
  }
  const [rows, width] = [rowsOf(table), widthOf(table)]
  const columns = coordinateColumns(table)
  const found: Reading[] = []
  if (lengths.length === 2) {
    const [across, up] = [lengthAt(tables, x), lengthAt(tables, y)]
    const fits = across !== undefined && up !== undefined && across * up === length
    const isTurned = fits && !ofPlotter && rows === across && rows !== up
    found.push({
      kind: 'grid',
      table: place,
      rows: isTurned ? 'x' : 'y',
      x: fits ? { table: x! } : plainAxis,
      y: fits ? { table: y! } : plainAxis,
      holes,
    })
  }
  if (width >= 3) {
    found.push({ kind: 'points', table: place, columns: pointColumns(table, columns), holes })
  }
  if (width >= 2) {
    const [first = 0] = columns
    found.push({ kind: 'line', table: place, columns: [first, valueColumn(table, [first])], holes })
  }
  return [...found, route(place, columns)]
}

function route(table: number, columns: readonly number[]): Reading {
  return { kind: 'route', table, columns }
}

/** Many rows of few numbers are points; else it is a matrix. */
function rank(reading: Reading, tables: readonly Table[]): number {
  const table = tables[reading.table]!
  const [rows, width] = [rowsOf(table), widthOf(table)]
  const isTall = width === 2 || (width <= 8 && rows > 4 * width)
  const named = table.columns !== undefined
  switch (reading.kind) {
    case 'grid':
      return isTall || named ? 8 : 0
    case 'points':
      return isGridded(table, reading.columns) ? 1 : 6
    case 'route':
      return width === 1 ? 7 : isTall || named ? 2 : 4
    case 'line':
      return width === 2 && isEven(table, reading.columns[0]!) ? 1.5 : 5
    case 'curve':
      return 3
  }
}

/** Losses first, accuracies last. */
function weight({ name, values, shape }: Table): number {
  const word = /loss/i.test(name) ? 2 : /acc|err/i.test(name) ? -2 : 0
  const train = /train/i.test(name) ? 0.5 : 0
  return word + train + (shape.length === 2 ? 1 : 0) + Math.min(values.length / 1e9, 0.1)
}

function axisNamed(tables: readonly Table[], name: RegExp): number | undefined {
  const found = tables.findIndex((table) => name.test(table.name) && table.shape.length < 2)
  return found < 0 ? undefined : found
}

function lengthAt(tables: readonly Table[], place: number | undefined): number | undefined {
  return place === undefined ? undefined : tables[place]?.values.length
}

/** The columns that are called after coordinates; else the first that are not counters; at most two. */
function coordinateColumns(table: Table): number[] {
  const width = widthOf(table)
  const names = table.columns ?? []
  const called = [/^(x|x0|w\.?x|w0|alpha|x1?_?coord.*)$/i, /^(y|x1|w\.?y|w1|beta|y1?_?coord.*)$/i]
    .map((pattern) => names.findIndex((name) => pattern.test(name.trim())))
    .filter((place) => place >= 0)
  if (called.length === 2) return called
  const plain = Array.from({ length: width }, (_, column) => column).filter(
    (column) => !/^(step|epoch|iter(ation)?|t|run|index)$/i.test(names[column]?.trim() ?? ''),
  )
  return (plain.length > 0 ? plain : [0]).slice(0, 2)
}

function pointColumns(table: Table, [x = 0, y = 1]: readonly number[]): number[] {
  return [x, y, valueColumn(table, [x, y])]
}

function valueColumn(table: Table, taken: readonly number[]): number {
  const names = table.columns ?? []
  const called = names.findIndex(
    (name, place) => /^(f|z|loss|value|.*loss)$/i.test(name.trim()) && !taken.includes(place),
  )
  if (called >= 0) return called
  const width = widthOf(table)
  for (let column = 0; column < width; column++) if (!taken.includes(column)) return column
  return 0
}

/** Whether places repeat their coordinates as those of a grid do. */
function isGridded(table: Table, [x = 0, y = 1]: readonly number[]): boolean {
  const [rows, width] = [rowsOf(table), widthOf(table)]
  const distinct = (column: number) => {
    const found = new Set<number>()
    for (let row = 0; row < rows; row++) found.add(table.values[row * width + column]!)
    return found.size
  }
  return rows >= 4 && distinct(x) * distinct(y) <= 2 * rows
}

/** As a parameter is that was gone through step by step; the points of a route rise by chance only. */
function isEven(table: Table, column: number): boolean {
  const [rows, width] = [rowsOf(table), widthOf(table)]
  const at = (row: number) => table.values[row * width + column]!
  const gap = (at(rows - 1) - at(0)) / (rows - 1)
  if (!(gap > 0)) return false
  for (let row = 0; row < rows; row++) {
    if (!(Math.abs(at(row) - at(0) - row * gap) < 0.01 * gap)) return false
  }
  return true
}
