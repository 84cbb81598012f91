import { expect, test } from 'vitest'
import type { Experiment, RunChoice } from '../core/experiment.ts'
import { optimizers } from '../core/optimizers/index.ts'
import type { Goal } from '../core/tally.ts'
import { tallyOf } from './tally.ts'
import { beginWalk, extrasOf } from './walks.ts'

const steps = 300

function experimentOf(run: RunChoice, change: Partial<Experiment> = {}): Experiment {
  const landscape = { id: 'rosenbrock', parameters: {} }
  return { landscape, starts: [[-1.2, 1]], runs: [run], steps, seed: 3, ...change }
}

const tally = (run: RunChoice, goal?: Goal, change?: Partial<Experiment>) =>
  tallyOf(experimentOf(run, change), goal, async () => {})

/** Every f of the run, looked at one by one. */
async function valuesOf(run: RunChoice): Promise<Float64Array> {
  const walk = beginWalk(experimentOf(run), 0, await extrasOf([run]))
  const out = new Float64Array((steps + 1) * walk.stride)
  const count = walk.advance(out, 0, steps + 1)
  return Float64Array.from({ length: count }, (_, i) => out[(i + 1) * walk.stride - 1]!)
}

test.each(optimizers.map(({ id }) => id))('%s gets below where its own points do', async (id) => {
  const run = { optimizer: id, hypers: {} }
  const values = await valuesOf(run)
  const gaps = [1e9, 24.2, 4, 1, 1e-2, 1e-6, 1e-12, 0, -1]
  for (const below of gaps) {
    const found = await tally(run, { base: 0, below })
    const step = values.findIndex((value) => value <= below)
    expect(found.reached?.step ?? -1).toBe(step)
    expect(found.last).toBe(values.at(-1))
    expect(found.lowest).toBe(Math.min(...values))
    if (step === 0) expect(found.reached?.calls.gradients).toBe(0)
  }
})

test.each([
  ['gradient-descent', { values: 0, gradients: 300, hessians: 0 }],
  ['sam', { values: 0, gradients: 600, hessians: 0 }],
  ['newton', { values: 0, gradients: 300, hessians: 300 }],
  ['cma-es', { values: 8 * 300, gradients: 0, hessians: 0 }],
])('%s asks for as much as its text says', async (id, calls) => {
  // A slope on which no Newton step is 0, so that nothing is asked twice at one point.
  const landscape = { id: 'formula', parameters: {}, formula: 'exp(x) + x^2 + exp(y)' }
  const hypers = id === 'newton' ? { lr: 0.01 } : id === 'cma-es' ? {} : { lr: 1e-4 }
  const found = await tally({ optimizer: id, hypers }, undefined, { landscape, starts: [[1, 1]] })
  expect(found.ending).toEqual({ kind: 'done', step: 300 })
  expect(found.calls).toEqual(calls)
})

test('a search asks once for every trial, and the point it takes is not asked again', async () => {
  const { calls, reached } = await tally(
    { optimizer: 'lbfgs', hypers: {} },
    { base: 0, below: 1e-8 },
  )
  expect(calls.values).toBeGreaterThanOrEqual(calls.gradients - 1)
  // More than one a step, less than two: most steps of L-BFGS take their first trial.
  expect(reached!.calls.gradients).toBeGreaterThan(reached!.step)
  expect(reached!.calls.gradients).toBeLessThan(2 * reached!.step)
})

test('costs rise with the steps up to what was asked in all, by values where no gradient is asked', async () => {
  for (const id of ['lbfgs', 'nelder-mead', 'adam']) {
    const { costs, calls } = await tally({ optimizer: id, hypers: {} })
    const { steps: at, counts, byValues } = costs
    expect(byValues).toBe(id === 'nelder-mead')
    expect(counts[0]).toBe(0)
    expect(counts.at(-1)).toBe(byValues ? calls.values : calls.gradients)
    expect([...counts]).toEqual([...counts].sort((a, b) => a - b))
    expect(at.at(-1)).toBe(steps)
  }
})

test('a run that diverged has the last value that could be written, and its ending', async () => {
  const found = await tally(
    { optimizer: 'gradient-descent', hypers: { lr: 1 } },
    { base: 0, below: 1 },
  )
  expect(found.ending.kind).toBe('diverged')
  expect(found.reached).toBeUndefined()
  expect(found.lowest).toBeLessThan(found.last)
})

test('two who ask for the same at once wait for one walk', async () => {
  const run = { optimizer: 'adam', hypers: { lr: 0.0123 } }
  const pauses = [0, 0]
  const asked = pauses.map((_, who) =>
    tallyOf(experimentOf(run), undefined, async () => void pauses[who]!++),
  )
  const [one, other] = await Promise.all(asked)
  expect(one).toEqual(other)
  expect(pauses[0]).toBeGreaterThan(0)
  expect(pauses[1]).toBe(0)
})
