import { outside } from '../core/formula/outside.ts'
import { transcendental } from '../core/formula/transcendental.ts'

/** A memory, and kernels that share it. */
export interface Machine {
  /** The memory, with room for so many doubles; whoever runs next may overwrite all of it. */
  reserve(doubles: number): Float64Array<ArrayBuffer>
  /** Synchronous: kernels are small, and this thread has nothing else to do. */
  instantiated(bytes: Uint8Array<ArrayBuffer>): WebAssembly.Exports
}

const pageDoubles = 65_536 / 8

export function createMachine(): Machine {
  const memory = new WebAssembly.Memory({ initial: 1 })
  const view = () => new Float64Array(memory.buffer as ArrayBuffer)
  let numbers = view()
  return {
    reserve(doubles) {
      const missing = doubles - numbers.length
      if (missing > 0) {
        memory.grow(Math.ceil(missing / pageDoubles))
        numbers = view()
      }
      return numbers
    },
    instantiated(bytes) {
      const math = { ...transcendental, ...outside }
      const imports = { math, host: { memory } }
      return new WebAssembly.Instance(new WebAssembly.Module(bytes), imports).exports
    },
  }
}

/** That of all kernels but those that keep samples in theirs. */
export const { reserve, instantiated } = createMachine()
