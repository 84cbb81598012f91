import { randomStream } from '../random.ts'
import { drawsFrom } from './draws.ts'

/** Steps that share a stream. */
const block = 256

/**
 * Standard normal numbers, one a coordinate, for gradient number `call` (from 0) of any step from 1 on. Every call has
 * streams of its own, so that a rule that asks twice a step draws for the first what all others draw.
 */
export function noiseOf(
  seed: number,
  dimension: number,
): (step: number, call: number) => Float64Array {
  const newest: { block: number; numbers: Float64Array }[] = []
  return (step, call) => {
    const wanted = Math.floor((step - 1) / block)
    let known = newest[call]
    if (known?.block !== wanted) {
      const { normal } = drawsFrom(randomStream(seed, `noise of gradient ${call}, ${wanted}`))
      known = { block: wanted, numbers: new Float64Array(block * dimension).map(normal) }
      newest[call] = known
    }
    const at = ((step - 1) % block) * dimension
    return known.numbers.subarray(at, at + dimension)
  }
}
