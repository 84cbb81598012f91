import type { Field } from '../formula/field.ts'
import { increase, repeat } from './blocks.ts'
import type { Bytes } from './bytes.ts'
import { type Emitter, emitter } from './emit.ts'
import type { Node } from './graph.ts'
import {
  everyColumn,
  everyRow,
  type Gridded,
  type GridKernel,
  type GridPlan,
  gridPlan,
  never,
  pushCoordinate,
} from './grid.ts'
import { type Code, f64, i32, instruction, moduleOf } from './module.ts'
import {
  addPairs,
  loadNeighbours,
  pairWords,
  replaceRight,
  splat,
  storeNeighbours,
  v128,
} from './packed.ts'
import { type Apart, tabledApart } from './tabled.ts'

/**
 * A grid kernel with the same bits, faster: it computes two columns at a time, and what belongs to a column alone once, not in every
 * row. Its one export is
 *
 *     grid(fixed: i32, columns: i32, rows: i32, x0: f64, dx: f64, y0: f64, dy: f64, out: i32, table: i32): void
 *
 * where the first eight are those of a `GridKernel`, but that one double behind the last may be written too. At `table` is room
 * for `tabled` doubles a column, of which there is one more if their number is odd.
 */
export interface PackedGridKernel extends GridKernel {
  readonly tabled: number
}

/** Compiles the value of a field as `gridKernel` does, where there are pairs. */
export function packedGridKernel(field: Field): PackedGridKernel {
  return compiled(field, false)
}

/**
 * The loss of one sample, added to what is there already: `fixed` are the columns of the samples, and of an odd number of columns of
 * the grid there is one more at `out` too.
 */
export function addingGridKernel({ coordinates, value, samples }: Field): PackedGridKernel {
  return compiled({ coordinates, value, parameters: samples?.columns ?? [] }, true)
}

function compiled(field: Gridded, adds: boolean): PackedGridKernel {
  const { plan, fixed } = gridPlan(field)
  const parts = tabledApart(plan)
  const parameters = [i32, i32, i32, f64, f64, f64, f64, i32, i32]
  const bytes = moduleOf('grid', parameters, (code) => writeGrid(code, plan, parts, adds))
  return { bytes, fixed, tabled: parts.tabled.length }
}

/** Parameters of `grid`. */
const [fixedAt, columns, rows, x0, dx, y0, dy, out, table] = [0, 1, 2, 3, 4, 5, 6, 7, 8]

function writeGrid(
  code: Code,
  { across, down, fixed }: GridPlan,
  { value, tabled }: Apart,
  adds: boolean,
): void {
  const [row, pair, pairs] = [code.local(i32), code.local(i32), code.local(i32)]
  const [width, from, to] = [code.local(i32), code.local(i32), code.local(i32)]
  writeInteger(code, pairs, columns, (bytes) => {
    bytes.byte(...instruction.integer, 1, ...instruction.addInteger)
    bytes.byte(...instruction.integer, 1, ...instruction.shiftRight)
  })
  // A pair may reach into the row that is written next, but not where something is to stay.
  const [counted, shift] = adds ? [pairs, 4] : [columns, 3]
  writeInteger(code, width, counted, (bytes) =>
    bytes.byte(...instruction.integer, shift, ...instruction.shiftLeft),
  )
  writeInteger(code, to, table)
  writeTable(code, { across, fixed, tabled, pairs, to })
  const emit = pairEmitter(code, [value], fixed)
  for (const [place, { read }] of tabled.entries()) {
    emit.bind(read, () => loadNeighbours(code, from, pairBytes * place))
  }
  repeat(code, row, rows, () => {
    if (down) {
      const y = code.local(v128)
      pushCoordinate(code, { origin: y0, index: row, spacing: dy })
      splat(code)
      code.set(y)
      emit.bind(down, () => code.get(y))
    }
    emit.settle(everyRow)
    writeInteger(code, from, table)
    writeInteger(code, to, out)
    repeat(code, pair, pairs, () => {
      emit.settle(everyColumn)
      code.get(to)
      emit.push(value)
      if (adds) {
        loadNeighbours(code, to, 0)
        addPairs(code)
      }
      storeNeighbours(code, 0)
      increase(code, to, pairBytes)
      increase(code, from, pairBytes * tabled.length)
    })
    writeInteger(code, out, out, ({ byte }) => {
      code.get(width)
      byte(...instruction.addInteger)
    })
  })
}

const pairBytes = 16

/** What belongs to a column alone: for each pair of columns all of it, one behind the other. */
function writeTable(
  code: Code,
  {
    across,
    fixed,
    tabled,
    pairs,
    to,
  }: Pick<GridPlan, 'across' | 'fixed'> &
    Pick<Apart, 'tabled'> & { readonly pairs: number; readonly to: number },
): void {
  const emit = pairEmitter(
    code,
    tabled.map(({ computed }) => computed),
    fixed,
  )
  const [pair, column, x] = [code.local(i32), code.local(i32), code.local(v128)]
  emit.bind(across, () => code.get(x))
  repeat(code, pair, pairs, () => {
    const coordinate = { origin: x0, index: column, spacing: dx }
    pushCoordinate(code, coordinate)
    splat(code)
    increase(code, column, 1)
    pushCoordinate(code, coordinate)
    replaceRight(code)
    increase(code, column, 1)
    code.set(x)
    emit.settle(everyColumn)
    for (const [place, { computed }] of tabled.entries()) {
      code.get(to)
      emit.push(computed)
      storeNeighbours(code, pairBytes * place)
    }
    increase(code, to, pairBytes * tabled.length)
  })
}

/** What never changes has been computed. */
function pairEmitter(code: Code, roots: readonly Node[], fixed: readonly Node[]): Emitter {
  const emit = emitter(code, roots, everyColumn, pairWords(everyColumn))
  for (const [place, input] of fixed.entries()) {
    const local = code.local(v128)
    code.get(fixedAt)
    code.bytes.byte(...instruction.load)
    code.bytes.unsigned(8 * place)
    splat(code)
    code.set(local)
    emit.bind(input, () => code.get(local))
  }
  emit.settle(never)
  return emit
}

/** Puts into one local what is in another, changed. */
function writeInteger(code: Code, to: number, from: number, change?: (bytes: Bytes) => void): void {
  code.get(from)
  change?.(code.bytes)
  code.set(to)
}
