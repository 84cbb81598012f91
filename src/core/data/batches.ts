import { randomStream } from '../random.ts'
import { drawsFrom, shuffled } from './draws.ts'
import { type Sampling, stepsOfPass } from './sampling.ts'

/**
 * The samples of any step, from 1 on. Every pass has a stream of its own under the seed, so that no run has to be gone through to
 * know a step of it, and all runs with one batch size take the same samples.
 */
export function batchesOf(sampling: Sampling, seed: number): (step: number) => Int32Array {
  const { count, batch, order } = sampling
  const perPass = stepsOfPass(sampling)
  const asGiven = Int32Array.from({ length: count }, (_, place) => place)
  let newest = asGiven
  let newestPass = -1
  return (step) => {
    const pass = Math.floor((step - 1) / perPass)
    if (order === 'shuffled' && pass !== newestPass) {
      newest = shuffled(count, drawsFrom(randomStream(seed, `samples of pass ${pass}`)))
      newestPass = pass
    }
    const first = ((step - 1) % perPass) * batch
    return newest.subarray(first, Math.min(first + batch, count))
  }
}
