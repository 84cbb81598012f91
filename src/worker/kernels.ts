import type { Field } from '../core/formula/field.ts'
import { gridKernel } from '../core/kernel/grid.ts'
import { type Kernel, kernelOf } from '../core/kernel/kernel.ts'
import type { RuleOptimizer } from '../core/optimizer.ts'
import { ruleFrom } from '../core/rule/parse.ts'
import type { Rule } from '../core/rule/rule.ts'
import { runnable, switchedOff } from '../core/rule/specialise.ts'
import type { Setting } from '../core/rule/step.ts'
import { drawing } from './drawing.ts'
import { instantiated, reserve } from './machine.ts'
import { once } from './once.ts'
import type { Source, StatefulSource } from './watched.ts'

/** Points of a run on this landscape by this rule. */
export function ruleSource(field: Field, optimizer: RuleOptimizer, setting: Setting): Source {
  return sourceBy(instanceOf(field, optimizer, setting.hypers), setting)
}

/** Points of a run by a rule as it stands, compiled for this source alone. */
export function sourceOf(field: Field, rule: Rule, setting: Setting): StatefulSource {
  return sourceBy(compiled(field, rule), setting)
}

function sourceBy({ kernel, run }: Instance, setting: Setting): StatefulSource {
  const { stride, carried } = kernel
  // The kernel's memory is shared by all walks; between turns a walk keeps its state here.
  const block = Float64Array.of(...kernel.initial(setting), ...kernel.constants(setting))
  const fixedAt = carried.length
  const outAt = block.length

  return {
    stride,
    carried,
    state: block.subarray(0, fixedAt),
    stopped: undefined,
    make(out, at, count) {
      const numbers = reserve(outAt + Math.min(count, callPoints) * stride)
      numbers.set(block)
      for (let made = 0; made < count; made += callPoints) {
        const points = Math.min(count - made, callPoints)
        run(0, 8 * fixedAt, points, 8 * outAt)
        const record = numbers.subarray(outAt, outAt + points * stride)
        out.set(record, at + made * stride)
      }
      block.set(numbers.subarray(0, outAt))
      return count
    },
  }
}

/** V8 exchanges a function for its optimized form between calls only. */
const callPoints = 1024

type Run = (state: number, fixed: number, steps: number, out: number) => void

interface Instance {
  readonly kernel: Kernel
  readonly run: Run
}

const instances = once((_: Field) => once((_: RuleOptimizer) => new Map<string, Instance>()))

/** The kernel for this landscape, rule and set of hypers that are exactly zero, compiled once. */
function instanceOf(field: Field, optimizer: RuleOptimizer, hypers: Setting['hypers']): Instance {
  const known = instances(field)(optimizer)
  const off = switchedOff(Object.keys(optimizer.hypers), hypers).join()
  const instance = known.get(off) ?? compiled(field, runnable(ruleFrom(optimizer), hypers))
  known.set(off, instance)
  return instance
}

function compiled(field: Field, rule: Rule): Instance {
  const kernel = kernelOf(field, rule)
  return { kernel, run: instantiated(kernel.bytes).run as Run }
}

/** Values of f on rows of a grid. */
export interface RowSource {
  /** f at x, x + dx, … and y, y + dy, …, row by row; valid until the next call of any kernel. */
  rows(y: number, dy: number, rows: number, x: number, dx: number, columns: number): Float64Array
}

type Grid = (
  ...argumentsOf: [
    fixed: number,
    columns: number,
    rows: number,
    x0: number,
    dx: number,
    y0: number,
    dy: number,
    out: number,
  ]
) => void

const gridOf = once((field: Field) => {
  const { bytes, fixed } = gridKernel(field)
  return { fixed, grid: instantiated(bytes).grid as Grid }
})

/** The values of a field, with numbers for its parameters and for its coordinates after the second. */
export function rowSource(field: Field, values: Readonly<Record<string, number>>): RowSource {
  return field.samples ? drawing().sampledRows(field) : makeRows(field, values)
}

let makeRows = plainRows

/** From now on all fields but those over samples have their values from elsewhere. */
export function makeRowsBy(source: typeof plainRows): void {
  makeRows = source
}

function plainRows(field: Field, values: Readonly<Record<string, number>>): RowSource {
  const { fixed, grid } = gridOf(field)
  const constants = fixed.map((name) => values[name] ?? Number.NaN)
  return {
    rows(y, dy, rows, x, dx, columns) {
      const count = rows * columns
      const numbers = reserve(constants.length + count)
      numbers.set(constants)
      grid(0, columns, rows, x, dx, y, dy, 8 * constants.length)
      return numbers.subarray(constants.length, constants.length + count)
    },
  }
}
