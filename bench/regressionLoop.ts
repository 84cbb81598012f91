import { dataOf } from '../src/core/data/dataOf.ts'
import { field } from '../src/core/formula/field.ts'
import { resolve } from '../src/core/hyper.ts'
import { linearRegression } from '../src/core/landscapes/linearRegression.ts'
import { adam } from '../src/core/optimizers/adam.ts'
import { drawnSource } from '../src/worker/drawn.ts'
import { yardstickRuns } from './kernelLoop.ts'
import type { Round } from './rounds.ts'

/** Samples a step takes for its gradient: all, or few. */
export type RegressionName = keyof typeof batches

const [count, steps] = [1000, 1000]
const batches = { regression: count, batches: 32 } as const
const out = new Float64Array(3 * steps)

/** Nanoseconds a step of Adam on the mean squared error of a line over 1,000 samples, as in yardstick.c, through the source of the page's points. */
export function regressionRound(name: RegressionName, repeats: number): Round {
  const hypers = resolve(adam.hypers, yardstickRuns.adam.hypers)
  const before = performance.now()
  for (let i = 0; i < repeats; i++) {
    const setting = { hypers, parameters: {}, start: [-1.5 + 1e-6 * i, 2 - 1e-6 * i] }
    const sampling = { count, batch: batches[name], order: 'given', passes: 1e9 } as const
    drawnSource(line, adam, setting, { seed: 1, sampling, noise: 0 }).make(out, 0, steps)
  }
  const cost = ((performance.now() - before) * 1e6) / (repeats * steps)
  return { cost, last: [...out.subarray(3 * steps - 3, 3 * steps - 1)] }
}

const line = lineOver(
  Float64Array.from({ length: 2 * count }, (_, place) => {
    const i = place >> 1
    const input = ((i * 37) % 101) / 50 - 1
    return place % 2 === 0 ? input : 1.2 * input + 0.5 + ((i * 53) % 97) / 97
  }),
)

function lineOver(rows: Float64Array<ArrayBuffer>) {
  const { formula, coordinates, data } = linearRegression
  const loss = field(formula, coordinates, data!.columns)
  if (!loss.ok) throw new Error(JSON.stringify(loss.error))
  const { columns, picture } = data!
  return dataOf({ columns, picture, count: () => count, rows: () => rows }).over(loss.value, {})
}
