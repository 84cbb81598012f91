import { evaluate } from '../formula/evaluate.ts'
import type { Field } from '../formula/field.ts'
import { loadInputs, moveOn, repeat, storeDouble } from './blocks.ts'
import { type Emitter, emitter } from './emit.ts'
import { graph, lookupIn, type Node } from './graph.ts'
import { type Code, f64, i32, instruction, moduleOf } from './module.ts'

/**
 * The values of a landscape on a regular grid. Instantiated like a `Kernel`; its one export is
 *
 *     grid(fixed: i32, columns: i32, rows: i32, x0: f64, dx: f64, y0: f64, dy: f64, out: i32): void
 *
 * It writes `columns · rows` doubles to the byte address `out`: row by row, f at x = x0 + column · dx,
 * y = y0 + row · dy. At `fixed` stand the doubles named by `fixed`: parameters, then coordinates after the second.
 */
export interface GridKernel {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly fixed: readonly string[]
}

/** Compiles the value of a field for grids over its first two coordinates; a field of one coordinate is the same in every row. */
export function gridKernel(field: Field): GridKernel {
  const { plan, fixed } = gridPlan(field)
  const parameters = [i32, i32, i32, f64, f64, f64, f64, i32]
  return { bytes: moduleOf('grid', parameters, (code) => writeGrid(code, plan)), fixed }
}

/** The value of a field over its first two coordinates, and the names of what never changes. */
export function gridPlan(field: Gridded): {
  readonly plan: GridPlan
  readonly fixed: readonly string[]
} {
  const [x = 'x', y, ...rest] = field.coordinates
  const { algebra, input } = graph()
  const named = new Map<string, Node>([[x, input(x, everyColumn)]])
  if (y !== undefined) named.set(y, input(y, everyRow))
  const fixed = [...field.parameters, ...rest]
  for (const name of fixed) named.set(name, input(name, never))
  const value = evaluate(field.value, algebra, lookupIn(named))
  const plan = {
    value,
    across: input(x, everyColumn),
    down: y === undefined ? undefined : input(y, everyRow),
    fixed: fixed.map((name) => input(name, never)),
  }
  return { plan, fixed }
}

/** What a grid needs of a field. */
export type Gridded = Pick<Field, 'coordinates' | 'parameters' | 'value'>

/** What is computed, as nodes; a field of one coordinate has nothing that goes down. */
export interface GridPlan {
  readonly value: Node
  readonly across: Node
  readonly down: Node | undefined
  readonly fixed: readonly Node[]
}

/** Loop depths: what belongs to a row alone is computed once a row. */
export const [never, everyRow, everyColumn] = [0, 1, 2]

/** Parameters of `grid`. */
const [fixedAt, columns, rows, x0, dx, y0, dy, out] = [0, 1, 2, 3, 4, 5, 6, 7]

function writeGrid(code: Code, { value, across, down, fixed }: GridPlan): void {
  const emit = emitter(code, [value], everyColumn)
  const [row, column] = [code.local(i32), code.local(i32)]
  loadInputs(code, emit, fixedAt, fixed)
  emit.settle(never)
  repeat(code, row, rows, () => {
    if (down) bindCoordinate(code, emit, down, { origin: y0, index: row, spacing: dy })
    emit.settle(everyRow)
    repeat(code, column, columns, () => {
      bindCoordinate(code, emit, across, { origin: x0, index: column, spacing: dx })
      emit.settle(everyColumn)
      code.get(out)
      emit.push(value)
      storeDouble(code, 0)
      moveOn(code, out, 1)
    })
  })
}

/** Computes a coordinate into a local. */
function bindCoordinate(code: Code, emit: Emitter, input: Node, coordinate: Coordinate): void {
  const local = code.local(f64)
  pushCoordinate(code, coordinate)
  code.set(local)
  emit.bind(input, () => code.get(local))
}

/** The locals with its parts: it is origin + index · spacing. */
interface Coordinate {
  readonly origin: number
  readonly index: number
  readonly spacing: number
}

/** Leaves a coordinate on the stack. */
export function pushCoordinate(code: Code, { origin, index, spacing }: Coordinate): void {
  code.get(origin)
  code.get(index)
  code.bytes.byte(...instruction.toDouble)
  code.get(spacing)
  code.bytes.byte(...instruction.multiply, ...instruction.add)
}
