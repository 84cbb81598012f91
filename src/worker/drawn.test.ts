import { beforeAll, describe, expect, it, test } from 'vitest'
import { batchesOf } from '../core/data/batches.ts'
import { noiseOf } from '../core/data/noise.ts'
import { subset } from '../core/data/samples.ts'
import { samplingOf } from '../core/data/sampling.ts'
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
import { initialState, type Surroundings, step, surroundings } from '../core/rule/step.ts'
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
function interpreted({ landscape, starts, runs: [run], steps, seed }: Experiment): number[] {
  const { field, parameters } = understood(landscape)
  const optimizer = optimizerOf(run!.optimizer)!
  if (optimizer.kind !== 'rule') throw new Error('Only rules are interpreted.')
  const { modifiers = {} } = run!
  const text = modified(optimizer, modifiers)
  const hypers = resolve(text.hypers, { ...run!.hypers, ...numbersOf(modifiers) })
  const rule = runnable(ruleFrom(text), hypers)
  const found = landscapeOf(landscape.id)
  const sampling = found && samplingOf(run!, found, landscape.parameters)
  const batchAt = sampling && batchesOf(sampling, seed)
  const noiseAt = noiseOf(seed, field.coordinates.length)
  const named = new Map(Object.entries(hypers))
  const whole = surroundings(doubles, field, parameters)
  let w: readonly number[] = starts[0]!
  let state = initialState(rule, whole, named, w)
  const all = [...w, whole.value(w)]
  for (let t = 1; t <= steps; t++) {
    const batch = batchAt ? { ...field, samples: subset(field.samples!, batchAt(t)) } : field
    const { gradient } = surroundings(doubles, batch, parameters)
    let call = 0
    const noisy = (point: readonly number[]) => {
      const draws = noiseAt(t, call++)
      const sigma = Number(modifiers.noise ?? 0)
      return gradient(point).map((slope, i) => (sigma > 0 ? slope + sigma * draws[i]! : slope))
    }
    const around: Surroundings<number> = {
      value: whole.value,
      gradient: noisy,
      algebra: { ...whole.algebra, gradient: (point) => noisy(point as readonly number[]) },
    }
    const next = step(rule, around, named, { t, w, state })
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
