import { type Bytes, emptyBytes } from './bytes.ts'

/** Types of values. */
export const i32 = 0x7f
export const f64 = 0x7c

/** Instructions that a kernel needs besides the arithmetic of its nodes. */
export const instruction = {
  block: [0x02, 0x40],
  loop: [0x03, 0x40],
  end: [0x0b],
  branchIf: [0x0d],
  call: [0x10],
  load: [0x2b, 3],
  loadInteger: [0x28, 2],
  store: [0x39, 3],
  integer: [0x41],
  double: [0x44],
  isZero: [0x45],
  isLess: [0x49],
  addInteger: [0x6a],
  and: [0x71],
  shiftLeft: [0x74],
  shiftRight: [0x76],
  add: [0xa0],
  multiply: [0xa2],
  divide: [0xa3],
  toDouble: [0xb7],
} as const

/** The body of a function while it is written. */
export interface Code {
  readonly bytes: Bytes
  /** A further local variable; parameters are the first. */
  local(type: number): number
  get(local: number): void
  set(local: number): void
  /** The index of an imported function, which is imported from now on. */
  imported(name: string, parameters: number): number
}

/**
 * A module that exports one function without a result. It imports the memory `host.memory` and, from `math`, the
 * functions its code asked for.
 */
export function moduleOf(
  name: string,
  parameters: readonly number[],
  write: (code: Code) => void,
): Uint8Array<ArrayBuffer> {
  const locals: number[] = []
  const imports = new Map<string, { readonly index: number; readonly parameters: number }>()
  const body = emptyBytes(1024)
  write({
    bytes: body,
    local: (type) => parameters.length + locals.push(type) - 1,
    get(local) {
      body.byte(0x20)
      body.unsigned(local)
    },
    set(local) {
      body.byte(0x21)
      body.unsigned(local)
    },
    imported(name, count) {
      const { index } = imports.get(name) ?? { index: imports.size }
      imports.set(name, { index, parameters: count })
      return index
    },
  })
  body.byte(...instruction.end)
  const module = emptyBytes(body.length + 512)
  module.byte(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)
  section(module, 1, 3, typesOf(parameters))
  section(module, 2, imports.size + 1, importsOf(imports))
  section(module, 3, 1, bytesOf(0))
  section(module, 7, 1, exportOf(name, imports.size))
  section(module, 10, 1, functionOf(locals, body))
  return module.view().slice()
}

function section(module: Bytes, id: number, items: number, content: Bytes): void {
  const whole = emptyBytes(content.length + 8)
  whole.unsigned(items)
  whole.append(content)
  module.byte(id)
  module.block(whole)
}

/** Type 0 is that of the function itself; 1 and 2 are those of imported functions of one and two numbers. */
function typesOf(parameters: readonly number[]): Bytes {
  const types = bytesOf(0x60)
  types.unsigned(parameters.length)
  types.byte(...parameters, 0)
  types.byte(0x60, 1, f64, 1, f64)
  types.byte(0x60, 2, f64, f64, 1, f64)
  return types
}

function importsOf(functions: ReadonlyMap<string, { readonly parameters: number }>): Bytes {
  const imports = emptyBytes()
  for (const [name, { parameters }] of functions) {
    imports.name('math')
    imports.name(name)
    imports.byte(0x00, parameters)
  }
  imports.name('host')
  imports.name('memory')
  imports.byte(0x02, 0x00, 1)
  return imports
}

function exportOf(name: string, index: number): Bytes {
  const exported = emptyBytes()
  exported.name(name)
  exported.byte(0x00)
  exported.unsigned(index)
  return exported
}

function functionOf(locals: readonly number[], body: Bytes): Bytes {
  const whole = emptyBytes(body.length + 64)
  const runs = runsOf(locals)
  whole.unsigned(runs.length)
  for (const { type, count } of runs) {
    whole.unsigned(count)
    whole.byte(type)
  }
  whole.append(body)
  const sized = emptyBytes(whole.length + 8)
  sized.block(whole)
  return sized
}

/** Neighbours of one type are declared together. */
function runsOf(types: readonly number[]): { readonly type: number; readonly count: number }[] {
  const runs: { type: number; count: number }[] = []
  for (const type of types) {
    const last = runs.at(-1)
    if (last?.type === type) last.count += 1
    else runs.push({ type, count: 1 })
  }
  return runs
}

function bytesOf(...values: readonly number[]): Bytes {
  const bytes = emptyBytes(64)
  bytes.byte(...values)
  return bytes
}
