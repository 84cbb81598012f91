import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../analysis/diagnosis.ts'
import { field, fieldObjective, typedField } from '../formula/field.ts'
import type { Hyper } from '../hyper.ts'
import type { Landscape } from '../landscape.ts'
import { landscapeOf } from '../menus.ts'
import type { Objective } from '../objective.ts'
import { choose } from './choose.ts'
import derivatives from './golden/derivatives.json' with { type: 'json' }
import { landscapes } from './index.ts'

type Numbers = Readonly<Record<string, number>>

function objectiveOf(id: string, parameters: Numbers = {}): Objective {
  const chosen = choose({ id, parameters })
  if (!chosen.ok) throw new Error(JSON.stringify(chosen.error))
  return fieldObjective(chosen.value.field, chosen.value.parameters)
}

it('lists every landscape of this folder once', () => {
  const camelCase = (id: string) => id.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())
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
  }
  const cases = derivatives.cases.map((reference) => ({
    ...reference,
    surface_params: reference.surface_params as Numbers,
  }))

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
  const { id, coordinates, parameters, domain, start, reference } = landscape
  const defaults = Object.fromEntries(
    Object.entries(parameters).map(([name, hyper]) => [name, hyper.default]),
  )

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

  it('has the derivatives that differences find', () => {
    fc.assert(
      fc.property(anyParameters(parameters), pointIn(domain), (values, x) => {
        // Differences mean nothing across a kink.
        const kinks = landscape.minima(values).filter(({ kind }) => kind === 'kink')
        fc.pre(distanceTo(kinks, x) > 0.2)
        expectDerivatives(objectiveOf(id, values), x)
      }),
      { numRuns: 60 },
    )
  })

  it('has minima that are stationary, or marked and then without anything lower nearby', () => {
    fc.assert(
      fc.property(anyParameters(parameters), (values) => {
        const objective = objectiveOf(id, values)
        for (const { point, kind } of landscape.minima(values)) {
          const found = diagnose(objective, point).kind
          if (kind === 'stationary') expect(found).toBe('minimum')
          else expect(nothingLowerAround(objective, point)).toBe(true)
          expect(found === 'kink').toBe(kind === 'kink')
        }
      }),
      { numRuns: 100 },
    )
  })

  it('has its global minima where it says, and nowhere else', () => {
    const objective = objectiveOf(id)
    const minima = landscape.minima(defaults)
    const points = grid(domain, 200).map((x) => ({ x, value: objective.value(x) }))
    const lowest = points.reduce((least, other) => (other.value < least.value ? other : least))
    if (minima.length === 0) {
      expect(lowest.x.some((coordinate, i) => domain[i]!.includes(coordinate))).toBe(true)
      return
    }
    const values = minima.map(({ point }) => objective.value(point))
    const [least, greatest] = [Math.min(...values), Math.max(...values)]
    expect(greatest - least).toBeLessThan(1e-12)
    expect(lowest.value).toBeGreaterThan(least - 1e-12)
    for (const { x, value } of points) {
      if (value < least + 0.01) expect(distanceTo(minima, x)).toBeLessThan(0.5)
    }
  })
})

describe('minima away from the defaults', () => {
  it('of rosenbrock lie at (a, a²)', () => {
    expect(minimaOf('rosenbrock', { a: -3, b: 7 })).toEqual([
      { point: [-3, 9], kind: 'stationary' },
    ])
  })

  it('of a tilted quadratic solve A x = −b', () => {
    const values = { kappa: 4, theta: Math.PI / 2, b1: 8, b2: -1, c: 3 }
    const [minimum] = minimaOf('quadratic', values)
    // A quarter turn makes A = diag(4, 1).
    expect(minimum?.point[0]).toBeCloseTo(-2, 14)
    expect(minimum?.point[1]).toBeCloseTo(1, 14)
    expect(minimaOf('quadratic', { ...values, kappa: 0 })).toEqual([])
  })

  it('of himmelblau are as exact as doubles can be', () => {
    const { value } = objectiveOf('himmelblau')
    const minima = minimaOf('himmelblau', {})
    expect(minima).toHaveLength(4)
    for (const { point } of minima) expect(value(point)).toBeLessThan(1e-28)
  })

  function minimaOf(id: string, values: Numbers) {
    return landscapeOf(id)!.minima(values)
  }
})

it('parses as the field of its own coordinates, with every parameter in use', () => {
  for (const { formula, coordinates, parameters } of landscapes) {
    for (const unused of Object.keys(parameters)) {
      const others = Object.keys(parameters).filter((name) => name !== unused)
      expect(field(formula, coordinates, others).ok).toBe(false)
    }
  }
})

function pointIn(domain: Landscape['domain']): fc.Arbitrary<number[]> {
  const cells = 2 ** 30
  const part = fc.integer({ min: 0, max: cells }).map((cell) => cell / cells)
  return fc.tuple(...domain.map(([min, max]) => part.map((along) => min + (max - min) * along)))
}

function anyParameters(parameters: Landscape['parameters']): fc.Arbitrary<Numbers> {
  const between = ({ range: [low, high], scale }: Hyper) =>
    fc
      .double({ min: 0, max: 1, noNaN: true })
      .map((part) => (scale === 'log' ? low * (high / low) ** part : low + (high - low) * part))
  return fc.record(
    Object.fromEntries(Object.entries(parameters).map(([name, hyper]) => [name, between(hyper)])),
  )
}

/** Gradient against differences of values, Hessian against differences of gradients. */
function expectDerivatives({ value, gradient, hessian }: Objective, x: readonly number[]) {
  const rows = hessian(x)!
  for (const i of x.keys()) {
    expectClose(gradient(x)[i]!, (shift) => value(shifted(x, i, shift)))
    for (const j of x.keys())
      expectClose(rows[i]![j]!, (shift) => gradient(shifted(x, j, shift))[i]!)
  }
}

/** Twice extrapolated central differences (Richardson), wrong by h⁶ and by the rounding of f. */
function expectClose(derivative: number, along: (shift: number) => number) {
  const difference = (h: number) => (along(h) - along(-h)) / (2 * h)
  const [coarse, middle, fine] = [difference(4e-3), difference(2e-3), difference(1e-3)]
  const [first, second] = [(4 * middle - coarse) / 3, (4 * fine - middle) / 3]
  const extrapolated = (16 * second - first) / 15
  const size = Math.abs(along(0)) + Math.abs(derivative) + 1
  expect(Math.abs(derivative - extrapolated)).toBeLessThan(1e-9 * size)
}

function shifted(x: readonly number[], place: number, shift: number): number[] {
  return x.map((coordinate, i) => (i === place ? coordinate + shift : coordinate))
}

function nothingLowerAround(objective: Objective, [x = 0, y = 0]: readonly number[]): boolean {
  const radii = Array.from({ length: 60 }, (_, i) => 10 ** (-6 + i / 10))
  const angles = Array.from({ length: 90 }, (_, i) => (i / 45) * Math.PI)
  const around = radii.flatMap((radius) =>
    angles.map((angle) => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]),
  )
  return around.every((point) => objective.value(point) > objective.value([x, y]))
}

function grid(domain: Landscape['domain'], cells: number): number[][] {
  const [horizontal = [], vertical = []] = domain.map(([low, high]) =>
    Array.from({ length: cells + 1 }, (_, i) => low + ((high - low) * i) / cells),
  )
  return vertical.flatMap((y) => horizontal.map((x) => [x, y]))
}

function distanceTo(
  minima: ReturnType<Landscape['minima']>,
  [x = 0, y = 0]: readonly number[],
): number {
  const distances = minima.map(({ point: [u = 0, v = 0] }) => Math.hypot(x - u, y - v))
  return Math.min(...distances)
}
