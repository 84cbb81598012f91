import { beforeAll, describe, expect, it, test } from 'vitest'
import { drawingOf, drawnSurroundings } from '../core/data/drawing.ts'
import type { Experiment, RunChoice } from '../core/experiment.ts'
import { doubles } from '../core/formula/evaluate.ts'
import { fieldObjective } from '../core/formula/field.ts'
import { resolve } from '../core/hyper.ts'
import { understood } from '../core/landscapes/choose.ts'
import { landscapes } from '../core/landscapes/index.ts'
import { landscapeOf, optimizerOf, wholeMenus } from '../core/menus.ts'
import { optimizers } from '../core/optimizers/index.ts'
import { modified, numbersOf } from '../core/rule/modifiers/modified.ts'
import { ruleFrom } from '../core/rule/parse.ts'
import { runnable } from '../core/rule/specialise.ts'
import { initialState, step, surroundings } from '../core/rule/step.ts'
import { compiledObjective } from './objective.ts'
import { beginWalk, extrasOf } from './walks.ts'

const steps = 60

beforeAll(wholeMenus)

async function pointsOf(experiment: Experiment, index = 0) {
  const walk = beginWalk(experiment, index, await extrasOf(experiment.runs, experiment.landscape))
  const out = new Float64Array((experiment.steps + 1) * walk.stride)
  let made = 0
  // In pieces, because a run must not depend on how it is pulled.
  while (!walk.ending)
    made += walk.advance(out, made * walk.stride, Math.min(7, experiment.steps + 1 - made))
  return { points: [...out.subarray(0, made * walk.stride)], ending: walk.ending, made }
}

function experimentOf(id: string, run: RunChoice, more: Partial<Experiment> = {}): Experiment {
  const starts = [id === 'formula' ? [1.5, 1] : landscapeOf(id)!.start]
  const landscape =
    id === 'formula' ? { id, parameters: {}, formula: 'x^2 + sin(y)' } : { id, parameters: {} }
  return { landscape, starts, runs: [run], steps, seed: 3, ...more }
}

/** The same run by the interpreter, batch by batch and with the same noise. */
function interpreted(experiment: Experiment): number[] {
  const { landscape, starts, runs, steps } = experiment
  const [run] = runs
  const { field, parameters } = understood(landscape)
  const optimizer = optimizerOf(run!.optimizer)!
  if (optimizer.kind !== 'rule') throw new Error('Only rules are interpreted.')
  const { modifiers = {} } = run!
  const text = modified(optimizer, modifiers)
  const hypers = resolve(text.hypers, { ...run!.hypers, ...numbersOf(modifiers) })
  const rule = runnable(ruleFrom(text), hypers)
  const around = drawnSurroundings(field, parameters, drawingOf(run!, experiment))
  const named = new Map(Object.entries(hypers))
  const whole = surroundings(doubles, field, parameters)
  let w: readonly number[] = starts[0]!
  let state = initialState(rule, whole, named, w)
  const all = [...w, whole.value(w)]
  for (let t = 1; t <= steps; t++) {
    const next = step(rule, around(t), named, { t, w, state })
    w = next.w
    state = next.state
    all.push(...w, whole.value(w))
  }
  return all
}

const rules = optimizers.filter(({ kind }) => kind === 'rule').map(({ id }) => id)
const data = landscapes.filter((landscape) => landscape.data).map(({ id }) => id)

describe.each(data)('%s', (id) => {
  it.each(rules)(
    'is run by %s as by the interpreter, on all samples and on batches with noise',
    async (optimizer) => {
      const plain = experimentOf(id, { optimizer, hypers: {} })
      expect((await pointsOf(plain)).points).toEqual(interpreted(plain))
      const modifiers = { batch: 2, noise: 0.3, clip_norm: 5 }
      const drawn = experimentOf(id, { optimizer, hypers: {}, modifiers })
      expect((await pointsOf(drawn)).points).toEqual(interpreted(drawn))
    },
  )

  it('answers as the interpreter does', () => {
    const { field, parameters } = understood({ id, parameters: {} })
    const [fast, slow] = [compiledObjective(field, parameters), fieldObjective(field, parameters)]
    for (const x of [landscapeOf(id)!.start, landscapeOf(id)!.start.map((w) => w / 3)]) {
      expect(fast.value(x)).toBe(slow.value(x))
      expect(fast.gradient(x)).toEqual(slow.gradient(x))
      expect(fast.hessian(x)).toEqual(slow.hessian(x))
    }
  })
})

test.each(rules)('%s takes noise on a formula', async (optimizer) => {
  const noisy = experimentOf('formula', { optimizer, hypers: {}, modifiers: { noise: 0.5 } })
  expect((await pointsOf(noisy)).points).toEqual(interpreted(noisy))
})

test('a batch of all samples is all of them, in every bit', async () => {
  const full = experimentOf('linear-regression', { optimizer: 'adam', hypers: {} })
  const batch = { optimizer: 'adam', hypers: {}, modifiers: { batch: 32 } }
  const found = await pointsOf(experimentOf('linear-regression', batch))
  expect(found.points).toEqual((await pointsOf(full)).points)
})

test('what a run draws does not depend on the runs beside it, nor on its start', async () => {
  const drawing = { optimizer: 'adam', hypers: {}, modifiers: { batch: 4, noise: 0.2 } }
  const other = { optimizer: 'momentum', hypers: {}, modifiers: { batch: 4, noise: 0.2 } }
  const alone = experimentOf('linear-regression', drawing)
  const { points } = await pointsOf(alone)
  const beside = { ...alone, runs: [other, drawing], starts: [[0, 0], ...alone.starts] }
  expect((await pointsOf(beside, 3)).points).toEqual(points)
  expect((await pointsOf({ ...alone, seed: 4 })).points).not.toEqual(points)
})

test.each([
  [{ batch: 1, passes: 1 }, 32],
  [{ batch: 5, passes: 2 }, 14],
  [{ passes: 3 }, 3],
])(
  'with %j a run is out of samples after %i steps, by rule and by code',
  async (modifiers, last) => {
    for (const optimizer of ['momentum', 'armijo']) {
      const run = { optimizer, hypers: {}, modifiers }
      const { ending, made } = await pointsOf(experimentOf('linear-regression', run))
      expect(ending).toEqual({ kind: 'stopped', step: last, reason: 'out-of-samples' })
      expect(made).toBe(last + 1)
      const exact = await pointsOf(experimentOf('linear-regression', run, { steps: last }))
      expect(exact.ending).toEqual({ kind: 'done', step: last })
    }
  },
)

test.each(optimizers.filter(({ kind }) => kind === 'code').map(({ id }) => id))(
  '%s sees batches and noise, and the same again',
  async (optimizer) => {
    const plain = { optimizer, hypers: {} }
    const drawn = { ...plain, modifiers: { batch: 8, noise: 0.5 } }
    const experiment = experimentOf('linear-regression', drawn, { steps: 6 })
    const { points } = await pointsOf(experiment)
    expect(points.slice(0, 3)).toEqual(
      (await pointsOf({ ...experiment, runs: [plain] })).points.slice(0, 3),
    )
    expect(points).not.toEqual((await pointsOf({ ...experiment, runs: [plain] })).points)
    expect((await pointsOf(experiment)).points).toEqual(points)
  },
)

/** The last point of a run. */
async function endOf(experiment: Experiment): Promise<number[]> {
  const { points } = await pointsOf(experiment)
  return points.slice(-(experiment.starts[0]!.length + 1), -1)
}

describe('statements of the notes', () => {
  // C28
  it('Adam with a short memory goes to the wrong end of reddi, AMSGrad to the right one, and both with their usual memory', async () => {
    const modifiers = { batch: 1, project_min: -1, project_max: 1 }
    const end = (optimizer: string, hypers: RunChoice['hypers']) =>
      endOf(experimentOf('reddi', { optimizer, hypers, modifiers }, { steps: 6000 }))
    const short = { lr: 0.01, beta1: 0, beta2: 0.1 }
    expect((await end('adam', short))[0]).toBeGreaterThan(0.97)
    expect((await end('amsgrad', short))[0]).toBeLessThan(-0.97)
    expect((await end('adam', { lr: 0.01 }))[0]).toBeLessThan(-0.97)
    expect((await end('amsgrad', { lr: 0.01 }))[0]).toBeLessThan(-0.97)
  })

  // C47
  it('at a constant rate batches jitter about the minimum within a radius that grows with the rate', async () => {
    const [minimum] = landscapeOf('linear-regression')!.minima(
      resolve(landscapeOf('linear-regression')!.parameters, {}),
    )
    const radius = async (lr: number, modifiers?: RunChoice['modifiers']) => {
      const run = { optimizer: 'gradient-descent', hypers: { lr } }
      const { points } = await pointsOf(
        experimentOf('linear-regression', modifiers ? { ...run, modifiers } : run, { steps: 4000 }),
      )
      let square = 0
      for (let at = 3 * 2000; at < points.length; at += 3) {
        square +=
          (points[at]! - minimum!.point[0]!) ** 2 + (points[at + 1]! - minimum!.point[1]!) ** 2
      }
      return Math.sqrt(square / (points.length / 3 - 2000))
    }
    expect(await radius(0.05)).toBeLessThan(1e-10)
    const [small, large] = [await radius(0.01, { batch: 4 }), await radius(0.08, { batch: 4 })]
    expect(small).toBeGreaterThan(1e-3)
    expect(large).toBeGreaterThan(2 * small)
  })

  // C25
  it('AdaGrad moves the weight of the rare feature where one rate for all hardly does', async () => {
    const modifiers = { batch: 10 }
    const options = { steps: 100 }
    const descent = { optimizer: 'gradient-descent', hypers: { lr: 0.05 }, modifiers }
    const adagrad = { optimizer: 'adagrad', hypers: { lr: 0.5 }, modifiers }
    const [slow, fast] = [
      await endOf(experimentOf('sparse-regression', descent, options)),
      await endOf(experimentOf('sparse-regression', adagrad, options)),
    ]
    expect(Math.abs(slow[0]! - 1)).toBeLessThan(0.1)
    expect(slow[1]!).toBeLessThan(1)
    expect(Math.abs(fast[1]! - 2)).toBeLessThan(0.3)
  })
})
