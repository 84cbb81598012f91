import { describe, expect, it, test, vi } from 'vitest'
import type { Autopsy } from '../core/autopsy.ts'
import type { Experiment, RunChoice } from '../core/experiment.ts'
import { doubles, evaluate } from '../core/formula/evaluate.ts'
import { optimizers } from '../core/optimizers/index.ts'
import { createAutopsies } from './autopsies.ts'
import { beginWalk, extrasOf } from './walks.ts'

const breathe = () => Promise.resolve()

/** Whoever looks into runs, and has what they need. */
function createLook(pause = breathe) {
  const autopsies = createAutopsies(pause)
  return async (experiment: Experiment, run: number, step: number) =>
    autopsies(experiment, run, step, await extrasOf(experiment.runs, experiment.landscape))
}

function experimentOf(run: RunChoice, change: Partial<Experiment> = {}): Experiment {
  return {
    landscape: { id: 'himmelblau', parameters: {} },
    starts: [[-1, 0.5]],
    runs: [run],
    steps: 3000,
    seed: 3,
    ...change,
  }
}

/** All points of a run, each with its value. */
async function pointsOf(experiment: Experiment): Promise<number[][]> {
  const walk = beginWalk(experiment, 0, await extrasOf(experiment.runs, experiment.landscape))
  const numbers = new Float64Array(walk.stride * (experiment.steps + 1))
  const count = walk.advance(numbers, 0, experiment.steps + 1)
  return Array.from({ length: count }, (_, i) => [
    ...numbers.subarray(i * walk.stride, (i + 1) * walk.stride),
  ])
}

const everything = {
  schedule: 'cosine',
  clip_value: 3,
  clip_norm: 2,
  decoupled_weight_decay: 0.01,
  lookahead: 3,
  project_min: -5,
}
const choices: [string, RunChoice][] = optimizers.flatMap(({ id, kind }) => [
  [id, { optimizer: id, hypers: {} }],
  ...(kind === 'rule'
    ? [
        [`${id}, modified`, { optimizer: id, hypers: {}, modifiers: everything }] as [
          string,
          RunChoice,
        ],
      ]
    : []),
])

describe.each([
  ['gradient-descent', { batch: 16, noise: 0.3 }],
  ['adam', { noise: 0.2, clip_norm: 1 }],
  ['sam', { batch: 7, noise: 0.1 }],
  ['nelder-mead', { batch: 20 }],
  ['bfgs', { noise: 0.05 }],
])('%s on samples and with noise', (optimizer, modifiers) => {
  it('is taken apart into the steps that the run made', async () => {
    const choice = { optimizer, hypers: {}, modifiers }
    const experiment = experimentOf(choice, {
      landscape: { id: 'linear-regression', parameters: {} },
      steps: 120,
    })
    const points = await pointsOf(experiment)
    const autopsies = createLook()
    const last = points.length - 1
    for (const step of [2, last, 1, 33, 64, 65]) {
      if (step > last) continue
      const found = (await autopsies(experiment, 0, step))!
      expect([...found.before, found.value]).toEqual(points[step - 1])
      expect(found.after).toEqual(points[step]!.slice(0, -1))
      checkLines(found)
    }
  })
})

test('where the samples end, so does what can be taken apart', async () => {
  const modifiers = { batch: 50, passes: 1 }
  const experiment = experimentOf(
    { optimizer: 'momentum', hypers: {}, modifiers },
    { landscape: { id: 'linear-regression', parameters: {} } },
  )
  const last = (await pointsOf(experiment)).length - 1
  expect(last).toBeLessThan(100)
  expect(await createLook()(experiment, 0, last)).toBeDefined()
  expect(await createLook()(experiment, 0, last + 1)).toBeUndefined()
})

describe.each(choices)('%s', (_, choice) => {
  it('is taken apart into steps with the very bits of the run, in any order', async () => {
    const experiment = experimentOf(choice)
    const points = await pointsOf(experiment)
    const autopsies = createLook()
    const last = points.length - 1
    for (const step of [2, last, 1, Math.ceil(last / 2), Math.ceil(last / 2) + 1, 17]) {
      if (step < 1 || step > last) continue
      const found = (await autopsies(experiment, 0, step))!
      expect([...found.before, found.value]).toEqual(points[step - 1])
      expect(found.after).toEqual(points[step]!.slice(0, -1))
      // Rprop and SAM set g themselves.
      if (!['rprop', 'sam'].includes(choice.optimizer)) {
        if (choice.modifiers) expect(Math.hypot(...found.used)).toBeLessThanOrEqual(2 + 1e-12)
        else expect(found.used).toEqual(found.gradient)
      }
      checkLines(found)
    }
  })
})

/** Every line with numbers for its names comes to what it says. */
function checkLines({ inside }: Autopsy) {
  if (inside.kind === 'code') return
  expect(inside.lines.length).toBeGreaterThan(0)
  for (const { name, value, worked } of inside.lines) {
    expect(name).not.toContain(' ')
    const values = [value].flat() as number[]
    expect(worked).toHaveLength(values.length)
    for (const [i, tree] of worked.entries()) {
      const said = evaluate(tree, doubles, (left) => {
        throw new Error(`${left} has no number`)
      })
      expect(Math.abs(said - values[i]!)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(values[i]!)))
    }
  }
}

test('clipped steps are counted as they are when they are counted one by one', async () => {
  const choice = {
    optimizer: 'gradient-descent',
    hypers: { lr: 0.01 },
    modifiers: { clip_norm: 5 },
  }
  const experiment = experimentOf(choice, { steps: 200 })
  const autopsies = createLook()
  let expected = 0
  const seen: boolean[] = []
  for (let step = 1; step <= 200; step++) {
    const { clipped, gradient } = (await autopsies(experiment, 0, step))!
    const here = Math.hypot(...gradient) + 1e-6 > 5
    if (here) expected++
    expect(clipped).toEqual({ steps: expected, here })
    seen.push(here)
  }
  expect(new Set(seen).size).toBe(2)
  const plain = experimentOf({ optimizer: 'gradient-descent', hypers: {} })
  expect((await autopsies(plain, 0, 5))!.clipped).toBeUndefined()
})

test('the rate is that of the schedule, and momentum is found with its direction', async () => {
  const modifiers = { schedule: 'step', schedule_gamma: 0.5, schedule_period: 10 }
  const momentum = { optimizer: 'momentum', hypers: { lr: 0.01 }, modifiers }
  const found = (await createLook()(experimentOf(momentum), 0, 25))!
  expect(found.rate).toBeCloseTo(0.01 / 4, 15)
  expect(found.inside).toMatchObject({ kind: 'rule', momentum: { name: 'v', uphill: true } })
})

test('no step leads to the start', async () => {
  const adam = experimentOf({ optimizer: 'adam', hypers: {} })
  expect(await createLook()(adam, 0, 0)).toBeUndefined()
})

test('a step beyond the end, and a question that was overtaken, get nothing', async () => {
  const experiment = experimentOf({ optimizer: 'newton', hypers: {} }, { steps: 100_000 })
  const autopsies = createLook(() => new Promise((resolve) => setImmediate(resolve)))
  const [older, newer] = await Promise.all([
    autopsies(experiment, 0, 90_000),
    autopsies(experiment, 0, 3),
  ])
  expect(older).toBeUndefined()
  expect(newer?.step).toBe(3)
  const singular = experimentOf(
    { optimizer: 'newton', hypers: {} },
    { landscape: { id: 'formula', formula: 'x^3 + 0*y', parameters: {} } },
  )
  const stopped = (await autopsies(singular, 0, 1))!
  expect(stopped).toMatchObject({ after: undefined, stopped: 'singular-hessian' })
  expect(await autopsies(singular, 0, 2)).toBeUndefined()
})

test('where the run itself has been nothing is done twice', async () => {
  const experiment = experimentOf({ optimizer: 'nelder-mead', hypers: {} }, { steps: 20_000 })
  const extras = await extrasOf(experiment.runs, experiment.landscape)
  const walk = beginWalk(experiment, 0, extras)
  walk.advance(new Float64Array(3 * 20_001), 0, 20_001)
  const method = extras.methods.get('nelder-mead')!
  const step = vi.fn(method.step)
  const counted = { ...extras, methods: new Map([['nelder-mead', { ...method, step }]]) }
  expect((await createAutopsies(breathe)(experiment, 0, 19_990, counted))!.step).toBe(19_990)
  expect(step.mock.calls.length).toBeLessThan(extras.memories.get(0)!.apart + 2)
})

test('a step that diverges is taken apart as well', async () => {
  const experiment = experimentOf({ optimizer: 'gradient-descent', hypers: { lr: 1 } })
  const points = await pointsOf(experiment)
  const found = (await createLook()(experiment, 0, points.length))!
  expect(found.before).toEqual(points.at(-1)!.slice(0, -1))
  expect(found.after!.every(Number.isFinite)).toBe(true)
})

test('line searches name the condition that a trial broke, and which trial was taken', async () => {
  const steps: Autopsy[] = []
  for (const optimizer of ['armijo', 'lbfgs', 'bfgs', 'conjugate-gradient', 'exact-line-search']) {
    const experiment = experimentOf({ optimizer, hypers: {} })
    steps.push((await createLook()(experiment, 0, 2))!)
  }
  for (const { inside, after } of steps) {
    if (inside.kind !== 'code' || inside.internals?.kind !== 'line-search') throw new Error('none')
    const taken = inside.internals.trials.filter((trial) => trial.taken)
    expect(taken).toHaveLength(1)
    expect(taken[0]).toMatchObject({ x: after, tooHigh: false, tooSteep: false })
    const others = inside.internals.trials.filter((trial) => !trial.taken)
    for (const trial of others) expect(trial.tooHigh || trial.tooSteep).toBe(true)
  }
})
