import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Modifiers } from '../../experiment.ts'
import { resolve } from '../../hyper.ts'
import { kernelOf } from '../../kernel/kernel.ts'
import { run } from '../../kernel/testing/machine.ts'
import { fieldFrom } from '../../kernel/testing/odd.ts'
import { firstDifference, referencePoints } from '../../kernel/testing/reference.ts'
import { optimizerOf } from '../../menus.ts'
import type { RuleOptimizer } from '../../optimizer.ts'
import { adam } from '../../optimizers/adam.ts'
import { gradientDescent } from '../../optimizers/gradientDescent.ts'
import { optimizers } from '../../optimizers/index.ts'
import { rprop } from '../../optimizers/rprop.ts'
import { ruleFrom } from '../parse.ts'
import { runnable } from '../specialise.ts'
import { hypersOf, modifiersOf, plainModifiers, scheduleNames, takesModifier } from './index.ts'
import { modified, numbersOf } from './modified.ts'

const rules = optimizers.filter(
  (optimizer): optimizer is RuleOptimizer => optimizer.kind === 'rule',
)
const everything: Modifiers = {
  ...numbersOf(
    Object.fromEntries(
      Object.entries(hypersOf(plainModifiers)).map(([name, hyper]) => [name, hyper.default]),
    ),
  ),
}
const bowl = fieldFrom('x^2/2 + 2y^2 + x*y')

/** Points of a run, each with its value, by the kernel, which is held to the interpreter in every bit. */
function pointsOf(
  optimizer: RuleOptimizer,
  chosen: Modifiers,
  hypers: Readonly<Record<string, number>>,
  { field = bowl, parameters = {}, start = [3, -2], count = 40 } = {},
): number[][] {
  const rule = modified(optimizer, chosen)
  const all = resolve(rule.hypers, { ...hypers, ...numbersOf(chosen) })
  const setting = { hypers: all, parameters, start }
  const lean = runnable(ruleFrom(rule), all)
  const { points } = run(kernelOf(field, lean), setting, count)
  expect(firstDifference(points, referencePoints(lean, field, setting, count))).toBeUndefined()
  const stride = start.length + 1
  return Array.from({ length: count }, (_, i) =>
    points.slice(i * stride, i * stride + start.length),
  )
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('shares no name with a modifier, and runs alike in kernel and interpreter with all of them', () => {
    const own = [...Object.keys(rule.hypers), ...Object.keys(rule.state)]
    const theirs = [...Object.keys(everything), 'lookahead_slow', 'scheduled_lr']
    expect(own.filter((name) => theirs.includes(name))).toEqual([])
    for (const schedule of scheduleNames) pointsOf(rule, { ...everything, schedule }, {})
  })

  it('is itself without modifiers, and one object for one set of them', () => {
    expect(modified(rule, {})).toBe(rule)
    expect(modified(rule, { schedule: 'constant' })).toBe(rule)
    expect(modified(rule, { lookahead: 3 })).toBe(modified(rule, { lookahead: 8 }))
    expect(modified(rule, { lookahead: 3 })).not.toBe(modified(rule, { project_min: 0 }))
  })
})

interface Golden {
  readonly formula: string
  readonly surface_params: Readonly<Record<string, number>>
  readonly start: readonly number[]
  readonly hyper: {
    readonly inner: string
    readonly inner_hyper: Readonly<Record<string, number>>
    readonly k: number
    readonly alpha: number
  }
  readonly points: readonly (readonly number[])[]
}

const golden = new URL('golden/lookahead.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(golden, 'utf8')) as { readonly cases: readonly Golden[] }

it.each(cases)('lookahead agrees with its reference around $hyper.inner', (reference) => {
  const { hyper, formula, surface_params: parameters, start, points } = reference
  const inner = optimizerOf(hyper.inner.replaceAll('_', '-')) as RuleOptimizer
  const found = pointsOf(
    inner,
    { lookahead: hyper.k, lookahead_alpha: hyper.alpha },
    hyper.inner_hyper,
    {
      field: fieldFrom(formula, ['x', 'y'], Object.keys(parameters)),
      parameters,
      start: [...start],
      count: points.length,
    },
  )
  const errors = points.flatMap((point, step) =>
    point.map((x, i) => Math.abs(found[step]![i]! - x) / (1 + Math.abs(x))),
  )
  expect(Math.max(...errors)).toBeLessThan(1e-9)
})

describe('a gradient', () => {
  const lengths = fc.double({ min: 0.01, max: 5, noNaN: true })
  const step = (chosen: Modifiers) => {
    const [from, to] = pointsOf(gradientDescent, chosen, { lr: 1 }, { count: 2 })
    return from!.map((x, i) => x - to![i]!)
  }

  it('is made no longer than its clip, and keeps its direction', () => {
    fc.assert(
      fc.property(lengths, (clip_norm) => {
        const [x, y] = step({ clip_norm }) as [number, number]
        const [gx, gy] = step({}) as [number, number]
        const expected = Math.min(Math.hypot(gx, gy), clip_norm)
        expect(Math.abs(Math.hypot(x, y) / expected - 1)).toBeLessThan(1e-6)
        expect(x * gy - y * gx).toBeCloseTo(0, 10)
      }),
    )
  })

  it('keeps every coordinate within its clip', () => {
    // g = (1, −5)
    expect(step({ clip_value: 2 })).toEqual([1, -2])
    expect(step({ clip_value: 0.5 })).toEqual([0.5, -0.5])
  })
})

it('decoupled decay shrinks w by rate times decay; the gradient is the one before', () => {
  const [, next] = pointsOf(gradientDescent, { decoupled_weight_decay: 0.5 }, { lr: 0.1 })
  expect(next![0]).toBeCloseTo(3 - 0.1 * 0.5 * 3 - 0.1 * 1, 14)
  expect(next![1]).toBeCloseTo(-2 + 0.1 * 0.5 * 2 + 0.1 * 5, 14)
})

it('a box holds every point but the start', () => {
  const points = pointsOf(adam, { project_min: 0.5, project_max: 2 }, { lr: 0.3 })
  for (const x of points.slice(1).flat()) expect(x >= 0.5 && x <= 2).toBe(true)
})

describe('a schedule', () => {
  /** The factor on lr at every step, read off a slope of 1. */
  const factors = (chosen: Modifiers, count: number) => {
    const slope = fieldFrom('x', ['x'])
    const options = { field: slope, start: [0], count: count + 1 }
    const points = pointsOf(gradientDescent, chosen, { lr: 1 }, options)
    return points.slice(1).map(([x], i) => points[i]![0]! - x!)
  }

  it.each<[string, Modifiers, (k: number) => number]>([
    ['step', { schedule_gamma: 0.1, schedule_period: 5 }, (k) => 0.1 ** Math.floor(k / 5)],
    ['exponential', { schedule_gamma: 0.9 }, (k) => 0.9 ** k],
    ['inverse', { schedule_decay: 0.5 }, (k) => 1 / (1 + 0.5 * k)],
    ['inverse-sqrt', { schedule_decay: 0.5 }, (k) => 1 / Math.sqrt(1 + 0.5 * k)],
    [
      'cosine',
      { schedule_period: 10 },
      (k) => (1 + Math.cos((Math.PI * Math.min(k, 10)) / 10)) / 2,
    ],
    ['warmup', { schedule_period: 10 }, (k) => Math.min(1, (k + 1) / 10)],
  ])('%s is its formula', (schedule, numbers, expected) => {
    const found = factors({ schedule, ...numbers }, 20)
    for (const [k, factor] of found.entries()) expect(factor).toBeCloseTo(expected(k), 12)
  })

  it('one-cycle is PyTorch’s OneCycleLR', () => {
    const found = factors({ schedule: 'one-cycle', schedule_period: 20 }, 22)
    // torch.optim.lr_scheduler.OneCycleLR(SGD, max_lr=1, total_steps=20).get_last_lr()
    const expected = [
      0.040000000000000036, 0.1316718427000253, 0.3716718427000253, 0.6683281572999747,
      0.9083281572999747, 1.0, 0.9874640062350873, 0.9504846320134737, 0.89091617757105,
      0.8117456539497631, 0.7169430017913008, 0.6112620219362893, 0.500002, 0.38874197806371075,
      0.28306099820869923, 0.18825834605023697, 0.10908782242895004, 0.049519367986526286,
      0.012539993764912554, 4e-6,
    ]
    for (const [k, factor] of expected.entries()) expect(found[k]).toBeCloseTo(factor, 12)
    expect(found[21]).toBeCloseTo(4e-6, 12)
  })

  it('moves decoupled decay as well, and needs a rule that uses its rate', () => {
    const chosen = { schedule: 'step', schedule_gamma: 0, schedule_period: 4 }
    const points = pointsOf(adam, { ...chosen, decoupled_weight_decay: 0.5 }, { lr: 0.1 })
    expect(points[4]).not.toEqual(points[3])
    expect(points[5]).toEqual(points[4])
    const [step] = modifiersOf({ schedule: 'step' })
    expect(takesModifier(rprop, step!)).toBe(false)
    expect(modified(rprop, chosen)).toBe(rprop)
  })
})
