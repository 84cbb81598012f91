import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fieldObjective } from '../formula/field.ts'
import { resolve } from '../hyper.ts'
import { kernelOf } from '../kernel/kernel.ts'
import { run } from '../kernel/testing/machine.ts'
import { fieldFrom, oddLandscapes, oddSetting } from '../kernel/testing/odd.ts'
import { firstDifference, referencePoints } from '../kernel/testing/reference.ts'
import { optimizerOf } from '../menus.ts'
import type { Method, Optimizer, RuleOptimizer } from '../optimizer.ts'
import { ruleFrom } from '../rule/parse.ts'
import { runnable } from '../rule/specialise.ts'
import type { Setting } from '../rule/step.ts'
import { optimizers } from './index.ts'
import { pathOf } from './methods/testing/path.ts'

/** What the coded optimizers do, by id. */
const methods = new Map<string, Method>()
for (const optimizer of optimizers)
  if (optimizer.kind === 'code') methods.set(optimizer.id, await optimizer.method())

const folder = new URL('.', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.includes('.test.'))

it('the menu has every file of the folder', () => {
  const onMenu = optimizers.map(({ id }) => `${camelCase(id)}.ts`)
  expect([...onMenu, 'index.ts'].sort()).toEqual(files.sort())
})

describe.each(optimizers.map((optimizer) => [optimizer.id, optimizer] as const))(
  '%s',
  (id, optimizer) => {
    const start = [1.5, -1]

    it('says what it is', () => {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(optimizer.reference).toMatch(/\b(1[6-9]|20)\d\d\b/)
    })

    it('has sane hypers', () => {
      for (const hyper of Object.values(optimizer.hypers)) {
        const { symbol, range, hard, default: initial, scale, whole: isWhole } = hyper
        expect(symbol).not.toBe('')
        const order = [hard[0], range[0], initial, range[1], hard[1]]
        expect(order).toEqual(order.toSorted((a, b) => a - b))
        if (isWhole) expect([...range, ...hard, initial].every(Number.isInteger)).toBe(true)
        if (scale === 'log') expect(range[0]).toBeGreaterThan(0)
      }
    })

    it('reaches the bottom of a bowl', () => {
      const [x, y, f] = walk(optimizer, start, [20_000], unsettled[id]).slice(-3)
      expect(Math.hypot(x!, y!)).toBeLessThan(1e-3)
      expect(f).toBeLessThan(1e-6)
    })

    it('gives the same bits every time', () => {
      const once = walk(optimizer, start, [200])
      expect(firstDifference(walk(optimizer, start, [200]), once)).toBeUndefined()
    })

    if (optimizer.kind === 'rule') {
      it('has the bits of the interpreter', () => {
        const hypers = resolve(optimizer.hypers, {})
        const rule = runnable(ruleFrom(optimizer), hypers)
        const expected = referencePoints(rule, bowl, { hypers, parameters: {}, start }, 200)
        expect(firstDifference(walk(optimizer, start, [200]), expected)).toBeUndefined()
      })
    }

    if (optimizer.kind === 'code') {
      it('keeps going or says why not, on odd landscapes and with hypers at their limits', () => {
        const hypers = Object.entries(optimizer.hypers)
        const limits = [0, 1].map((end) =>
          Object.fromEntries(hypers.map(([name, { hard }]) => [name, hard[end]!])),
        )
        for (const odd of oddLandscapes) {
          const { field, setting } = oddSetting(odd)
          const objective = fieldObjective(field, setting.parameters)
          for (const chosen of [resolve(optimizer.hypers, {}), ...limits]) {
            const method = methods.get(id)!
            const { points, states, stopped } = pathOf(method, objective, setting.start, 6, chosen)
            expect(points.length === 7 || stopped !== undefined).toBe(true)
            expect(points.every((x) => x.length === setting.start.length)).toBe(true)
            expect(structuredClone(states)).toEqual(states)
          }
        }
      })
    }

    it('goes on from a copy of its state as if nothing had been', () => {
      const whole = walk(optimizer, start, [200])
      expect(firstDifference(walk(optimizer, start, [1, 76, 123]), whole)).toBeUndefined()
    })
  },
)

/** Rules that at their defaults do not come to rest within 20,000 steps, and the hypers with which they do. */
const unsettled: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // Its rate only shrinks: at 0.01 it would take 50,000 steps.
  adagrad: { lr: 0.1 },
  // At the bottom s forgets all but the hops over it, so g/√s is ±1: it hops by ±η/2 for ever.
  rmsprop: { lr: 5e-4 },
  // Steps of the size of the last ones: a hop over the bottom is followed by one as large, and ε makes it grow.
  adadelta: { lr: 0.1 },
  // It asks ρ away from the bottom, so it hops by about ηλρ/2 for ever.
  sam: { rho: 0.01 },
}

interface Golden {
  readonly surface: string
  readonly formula: string
  readonly surface_params: Readonly<Record<string, number>>
  readonly start: readonly number[]
  readonly hyper: Readonly<Record<string, number | readonly number[]>>
  readonly steps: number
  readonly points: readonly (readonly number[])[]
}

/** What the reference files say in words. */
const written: Readonly<Record<string, string>> = {
  rosenbrock3: 'b (y - x^2)^2 + (a - x)^2 + b (z - y^2)^2 + (a - y)^2',
}

const goldenFiles = readdirSync(new URL('golden/', folder))

describe.each(goldenFiles)('%s of PyTorch', (name) => {
  const file = new URL(`golden/${name}`, folder)
  const id = name.replace('.json', '').replaceAll('_', '-')
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Golden[] }
  const optimizer = optimizerOf(id)
  if (!optimizer) throw new Error(`${id} is not in the menu.`)

  it.each(cases)('agree on $surface with $hyper', (golden) => {
    const coordinates = ['x', 'y', 'z'].slice(0, golden.start.length)
    const formula = written[golden.surface] ?? golden.formula
    const field = fieldFrom(formula, coordinates, Object.keys(golden.surface_params))
    const hypers = resolve(optimizer.hypers, hypersOf(golden))
    const setting: Setting = { hypers, parameters: golden.surface_params, start: golden.start }
    const count = golden.points.length
    expect(count).toBe(golden.steps + 1)
    if (optimizer.kind === 'code') {
      const objective = fieldObjective(field, golden.surface_params)
      const byCode = pathOf(methods.get(id)!, objective, golden.start, golden.steps, hypers).points
      const numbers = byCode.flatMap((x) => [...x, objective.value(x)])
      expect(largestError(numbers, golden)).toBeLessThan(1e-9)
      return
    }
    const rule = ruleFrom(optimizer)
    const byKernel = run(kernelOf(field, runnable(rule, hypers)), setting, count).points
    expect(largestError(byKernel, golden)).toBeLessThan(1e-9)
    expect(largestError(referencePoints(rule, field, setting, count), golden)).toBeLessThan(1e-9)
  })
})

/** PyTorch has tuples where we have names. */
function hypersOf({ hyper: { betas, ...rest } }: Golden): Readonly<Record<string, number>> {
  const [beta1, beta2] = Array.isArray(betas) ? betas : []
  const named = Object.entries(rest).filter(
    (entry): entry is [string, number] => !Array.isArray(entry[1]),
  )
  return { ...Object.fromEntries(named), ...(beta1 === undefined ? {} : { beta1, beta2 }) }
}

/** Relative, with an absolute floor near 0, over all coordinates of all points. */
function largestError(numbers: readonly number[], { points, start }: Golden): number {
  const errors = points.flatMap((point, step) =>
    point.map((expected, place) => {
      const found = numbers[step * (start.length + 1) + place]
      return found === undefined || Number.isNaN(found)
        ? Number.POSITIVE_INFINITY
        : Math.abs(found - expected) / (1 + Math.abs(expected))
    }),
  )
  return Math.max(...errors)
}

function camelCase(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

const bowl = fieldFrom('x^2/2 + 2y^2 + x*y')

/** All numbers of a run in a bowl, in parts; between two parts the state is copied. */
function walk(
  optimizer: Optimizer,
  start: readonly number[],
  parts: readonly number[],
  chosen: Readonly<Record<string, number>> = {},
): number[] {
  const hypers = resolve(optimizer.hypers, chosen)
  return optimizer.kind === 'rule'
    ? walkByRule(optimizer, { hypers, parameters: {}, start }, parts)
    : walkByCode(methods.get(optimizer.id)!, { hypers, parameters: {}, start }, parts)
}

function walkByRule(
  optimizer: RuleOptimizer,
  setting: Setting,
  parts: readonly number[],
): number[] {
  const kernel = kernelOf(bowl, runnable(ruleFrom(optimizer), setting.hypers))
  let state = kernel.initial(setting)
  return parts.flatMap((steps) => {
    const part = run(kernel, setting, steps, state)
    state = structuredClone(part.state)
    return part.points
  })
}

function walkByCode(method: Method, { hypers, start }: Setting, parts: readonly number[]) {
  const objective = fieldObjective(bowl, {})
  let here = { x: start, state: method.init(start, hypers, 1) }
  return parts.flatMap((steps) => {
    here = structuredClone(here)
    return Array.from({ length: steps }, () => {
      const point = [...here.x, objective.value(here.x)]
      const next = method.step(here.x, here.state, objective, hypers)
      if ('stopped' in next) throw new Error(`It stopped: ${next.stopped}`)
      here = { x: next.x, state: next.state }
      return point
    }).flat()
  })
}
