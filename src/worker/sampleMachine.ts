import type { Samples } from '../core/data/samples.ts'
import { createMachine } from './machine.ts'

/** For all that goes over samples, which stay in it until others are asked for. */
export const machine = createMachine()
let placed: Samples | undefined

/** The machine's memory with these samples, and room for so many doubles from `at` on. */
export function room(samples: Samples | undefined, doubles: number) {
  const { rows = [], count = 0 } = samples ?? {}
  const at = rows.length
  const numbers = machine.reserve(at + doubles)
  if (samples !== placed) numbers.set(rows)
  placed = samples
  return { numbers, at, count }
}
