import { outside } from '../core/formula/outside.ts'
import { transcendental } from '../core/formula/transcendental.ts'

const memory = new WebAssembly.Memory({ initial: 1 })
const pageDoubles = 65_536 / 8
let numbers = new Float64Array(memory.buffer)

/** The memory of all kernels, with room for so many doubles; whoever runs next may overwrite all of it. */
export function reserve(doubles: number): Float64Array {
  const missing = doubles - numbers.length
  if (missing > 0) {
    memory.grow(Math.ceil(missing / pageDoubles))
    numbers = new Float64Array(memory.buffer)
  }
  return numbers
}

/** Synchronous: kernels are small, and this thread has nothing else to do. */
export function instantiated(bytes: Uint8Array<ArrayBuffer>): WebAssembly.Exports {
  const math = { ...transcendental, ...outside }
  const imports = { math, host: { memory } }
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), imports).exports
}
