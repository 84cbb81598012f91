import { transcendental } from '../../formula/transcendental.ts'
import type { Setting } from '../../rule/step.ts'
import type { GridKernel } from '../grid.ts'
import type { Kernel } from '../kernel.ts'
import type { ObjectiveKernel } from '../objective.ts'
import type { PackedGridKernel } from '../packedGrid.ts'

/** The part of WebAssembly that tests need; core itself is compiled without its types. */
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer }
  Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  Instance: new (module: object, imports: object) => { readonly exports: Exports }
}

interface Exports {
  readonly run?: (...parts: number[]) => void
  readonly grid?: (...parts: number[]) => void
  readonly ask?: (...parts: number[]) => void
}

/** Runs a kernel in an instance and a memory of its own, from the start or from a state it left behind. */
export function run(
  kernel: Kernel,
  setting: Setting,
  steps: number,
  state: readonly number[] = kernel.initial(setting),
): { readonly points: number[]; readonly state: number[] } {
  const fixed = kernel.constants(setting)
  const out = state.length + fixed.length
  const end = out + steps * kernel.stride
  const memory = memoryFor(end)
  const numbers = new Float64Array(memory.buffer)
  numbers.set([...state, ...fixed])
  instantiate(kernel.bytes, memory).run?.(0, 8 * state.length, steps, 8 * out)
  return {
    points: [...numbers.subarray(out, end)],
    state: [...numbers.subarray(0, state.length)],
  }
}

/** Columns, rows, and origin and spacing in x and y. */
export interface Grid {
  readonly columns: number
  readonly rows: number
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
}

/** The values of a grid, row by row. */
export function gridOf(
  kernel: GridKernel & Partial<PackedGridKernel>,
  values: Readonly<Record<string, number>>,
  { columns, rows, x, y }: Grid,
): number[] {
  const fixed = kernel.fixed.map((name) => values[name] ?? Number.NaN)
  const at = fixed.length + (kernel.tabled ?? 0) * (columns + 1)
  const memory = memoryFor(at + columns * rows + 1)
  const numbers = new Float64Array(memory.buffer)
  numbers.set(fixed)
  const { grid } = instantiate(kernel.bytes, memory)
  grid?.(0, columns, rows, ...x, ...y, 8 * at, 8 * fixed.length)
  return [...numbers.subarray(at, at + columns * rows)]
}

/** What an objective kernel says at a point. */
export function answerAt(
  kernel: ObjectiveKernel,
  values: Readonly<Record<string, number>>,
  x: readonly number[],
): number[] {
  const question = [...x, ...kernel.fixed.map((name) => values[name] ?? Number.NaN)]
  const memory = memoryFor(question.length + kernel.size)
  const numbers = new Float64Array(memory.buffer)
  numbers.set(question)
  instantiate(kernel.bytes, memory).ask?.(0, 8 * x.length, 8 * question.length)
  return [...numbers.subarray(question.length, question.length + kernel.size)]
}

function memoryFor(doubles: number) {
  return new WebAssembly.Memory({ initial: Math.ceil((8 * doubles + 1) / 65_536) })
}

function instantiate(bytes: Uint8Array<ArrayBuffer>, memory: object) {
  const imports = { math: transcendental, host: { memory } }
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), imports).exports
}
