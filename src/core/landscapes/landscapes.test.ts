import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../analysis/diagnosis.ts'
import { evaluate } from '../formula/evaluate.ts'
import { field, fieldObjective, typedField } from '../formula/field.ts'
import { type HyperDual, hyperDual, hyperDuals } from '../formula/testing/hyperdual.ts'
import { writtenLines } from '../formula/written.ts'
import type { Objective } from '../objective.ts'
import { mathml } from '../print/mathml.ts'
import { plainText } from '../print/testing/plainText.ts'
import derivatives from './golden/derivatives.json' with { type: 'json' }
import { landscapes } from './index.ts'
import { lattice } from './testing/search.ts'
import { anyParameters, anyPoint, fieldOf, type Numbers, objectiveOf } from './testing/setting.ts'

it('lists every landscape of this folder once', () => {
  const camelCase = (id: string) => id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase())
  const files = readdirSync(import.meta.dirname).filter((name) => /^[^.]+\.ts$/.test(name))
  const expected = files.filter((name) => name !== 'index.ts' && name !== 'choose.ts')
  expect(landscapes.map(({ id }) => `${camelCase(id)}.ts`).sort()).toEqual(expected.sort())
  expect(landscapes[0]?.id).toBe('rosenbrock')
})

describe('reference derivatives', () => {
  /** What the reference file says in words or in mathematicians' spelling. */
  const written: Readonly<Record<string, string>> = {
    rotated_quadratic: `u = x*cos(theta) + y*sin(theta)
      v = -x*sin(theta) + y*cos(theta)
      1/2 (l1 u^2 + l2 v^2)`,
    rosenbrock3: 'b*(y - x^2)^2 + (a - x)^2 + b*(z - y^2)^2 + (a - y)^2',
    goldstein_price: `p = 1 + (x + y + 1)^2 (19 - 14x + 3x^2 - 14y + 6x*y + 3y^2)
      q = 30 + (2x - 3y)^2 (18 - 32x + 12x^2 + 48y - 36x*y + 27y^2)
      p*q`,
  }
  const ours: Readonly<Record<string, (given: Numbers) => Objective>> = {
    quadratic: ({ l2 = 0 }) => objectiveOf('quadratic', { kappa: l2 }),
    rotated_quadratic: ({ l2 = 0, theta = 0 }) => objectiveOf('quadratic', { kappa: l2, theta }),
    saddle: () => objectiveOf('saddle'),
    monkey_saddle: () => objectiveOf('monkey-saddle'),
    rosenbrock: (given) => objectiveOf('rosenbrock', given),
    beale: () => objectiveOf('beale'),
    himmelblau: () => objectiveOf('himmelblau'),
    rastrigin: () => objectiveOf('rastrigin'),
    ackley: () => objectiveOf('ackley'),
    styblinski_tang: () => objectiveOf('styblinski-tang'),
    booth: () => objectiveOf('booth'),
    matyas: () => objectiveOf('matyas'),
    goldstein_price: () => objectiveOf('goldstein-price'),
    three_hump_camel: () => objectiveOf('three-hump-camel'),
    six_hump_camel: () => objectiveOf('six-hump-camel'),
    branin: () => objectiveOf('branin'),
    mccormick: () => objectiveOf('mccormick'),
    deep_linear2: () => objectiveOf('deep-linear-2'),
    deep_linear3: () => objectiveOf('deep-linear-3'),
    rosenbrock3: ({ b = 0 }) => objectiveOf('rosenbrock-3', { b }),
  }

  const cases = derivatives.cases.map((reference) => ({
    ...reference,
    surface_params: reference.surface_params as Numbers,
  }))

  it('are at hand for every surface of the file', () => {
    expect(Object.keys(ours).sort()).toEqual(
      [...new Set(cases.map(({ surface }) => surface))].sort(),
    )
  })
  function expectAgreement(objective: Objective, reference: (typeof cases)[number]) {
    const { point, value, gradient, hessian } = reference
    const found = [objective.value(point), ...objective.gradient(point)]
    const flat = [...found, ...(objective.hessian(point)?.flat() ?? [])]
    const expected = [value, ...gradient, ...hessian.flat()]
    expect(flat).toHaveLength(expected.length)
    for (const [i, number] of expected.entries()) {
      expect(Math.abs(flat[i]! - number)).toBeLessThan(2e-14 * (1 + Math.abs(number)))
    }
  }

  it.each(cases)('of $surface at $point', (reference) => {
    const names = Object.keys(reference.surface_params)
    const parsed = typedField(written[reference.surface] ?? reference.formula, names)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
    expectAgreement(fieldObjective(parsed.value, reference.surface_params), reference)
    const landscape = ours[reference.surface]?.(reference.surface_params)
    if (landscape) expectAgreement(landscape, reference)
  })
})

describe.each(landscapes)('$id', (landscape) => {
  const { id, formula, coordinates, parameters, domain, start, reference } = landscape
  it('has an id for links, a reference, and one interval and start a coordinate', () => {
    expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    expect(reference).toMatch(/\b(18|19|20)\d\d\b/)
    expect(domain).toHaveLength(coordinates.length)
    expect(start).toHaveLength(coordinates.length)
    for (const [i, [low, high]] of domain.entries()) {
      expect(low).toBeLessThan(high)
      expect(start[i]).toBeGreaterThan(low)
      expect(start[i]).toBeLessThan(high)
    }
  })

  it('has parameters whose defaults are on their sliders, and sliders within what is allowed', () => {
    for (const { default: initial, range, hard, scale } of Object.values(parameters)) {
      const ascending = [hard[0], range[0], initial, range[1], hard[1]]
      expect(ascending).toEqual(ascending.toSorted((a, b) => a - b))
      expect(range[0]).toBeLessThan(range[1])
      if (scale === 'log') expect(range[0]).toBeGreaterThan(0)
    }
  })

  it('starts where there is something to do', () => {
    expect(diagnose(objectiveOf(id), start).kind).toBe('slope')
  })

  it('is printed on a page', () => {
    const names = landscape.data?.columns ?? Object.keys(parameters)
    for (const { tree } of writtenLines(formula, [...coordinates, ...names])) {
      expect(plainText(mathml(tree))).not.toBe('')
    }
  })

  it('has a gradient everywhere, on the kinks along axes and diagonals too', () => {
    const { gradient } = objectiveOf(id)
    const slopes = lattice(() => 0, domain, 8).flatMap(({ x }) => gradient(x))
    expect(slopes.filter((slope) => !Number.isFinite(slope))).toEqual([])
  })

  it('has the derivatives of hyper-dual numbers', () => {
    fc.assert(
      fc.property(anyParameters(landscape), anyPoint(landscape), (values, x) => {
        const { value, gradient, hessian } = objectiveOf(id, values)
        const rows = hessian(x)
        // On a kink the two may take different sides.
        fc.pre(rows !== undefined)
        const slopes = gradient(x)
        const size = 1 + Math.abs(value(x)) + Math.hypot(...slopes, ...rows!.flat())
        const expectClose = (found: number, expected: number) =>
          expect(Math.abs(found - expected)).toBeLessThan(1e-10 * size)
        for (const i of x.keys()) {
          for (const j of x.keys()) {
            const { first, second, both } = hyperDualAt(id, values, x, [i, j])
            expectClose(slopes[i]!, first)
            expectClose(slopes[j]!, second)
            expectClose(rows![i]![j]!, both)
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})

it('parses as the field of its own coordinates, with every parameter in use', () => {
  for (const { formula, coordinates, parameters, data } of landscapes) {
    const names = data?.columns ?? Object.keys(parameters)
    for (const unused of names) {
      const others = names.filter((name) => name !== unused)
      expect(field(formula, coordinates, others).ok).toBe(false)
    }
  }
})

/** The value at x with its derivatives along two of the axes. */
function hyperDualAt(
  id: string,
  parameters: Numbers,
  x: readonly number[],
  [first, second]: readonly [number, number],
): HyperDual {
  const { value, coordinates, samples } = fieldOf(id, parameters)
  const at = (row: number) =>
    evaluate(value, hyperDuals, (name) => {
      const place = coordinates.indexOf(name)
      if (place >= 0)
        return hyperDual(x[place] ?? Number.NaN, Number(place === first), Number(place === second))
      const column = samples?.columns.indexOf(name) ?? -1
      const entry = samples?.rows[row * samples.columns.length + column]
      return hyperDual(parameters[name] ?? entry ?? Number.NaN)
    })
  const { '+': add, '/': divide } = hyperDuals
  if (!samples) return at(0)
  const all = Array.from({ length: samples.count }, (_, row) => at(row))
  return divide(all.reduce(add), hyperDual(samples.count))
}
