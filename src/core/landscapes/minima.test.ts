import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../analysis/diagnosis.ts'
import type { Landscape, Minimum } from '../landscape.ts'
import { solve } from '../linalg/solve.ts'
import { landscapeOf } from '../menus.ts'
import type { Objective } from '../objective.ts'
import { landscapes } from './index.ts'
import { descend, dips, distance, isWithin, lattice, lowestAround } from './testing/search.ts'
import { anyParameters, defaultsOf, type Numbers, objectiveOf } from './testing/setting.ts'

/** A value lower than this one by more than the given part of its size, for which 1 is the least. */
function below(value: number, part: number): number {
  return value - part * (1 + Math.abs(value))
}

/** What rounding alone may do to the values here, which are differences of numbers up to 1e3. */
const rounding = 1e-12

describe.each(landscapes)('$id', (landscape) => {
  const { id, domain, minima } = landscape
  const defaults = defaultsOf(landscape)

  it('has minima that are what they are called, with nothing lower around', () => {
    fc.assert(
      fc.property(anyParameters(landscape), (values) => {
        const objective = objectiveOf(id, values)
        for (const minimum of minima(values)) {
          expectKind(objective, minimum, landscape)
          const box = minimum.kind === 'boundary' ? domain : undefined
          const least = objective.value(minimum.point)
          const around = lowestAround(objective.value, minimum.point, box)
          expect(around).toBeGreaterThanOrEqual(below(least, rounding))
        }
      }),
      { numRuns: landscape.data ? 20 : Object.keys(defaults).length > 0 ? 60 : 1 },
    )
  })

  it('has its global minima where it says, and nowhere else', () => {
    const { value } = objectiveOf(id)
    // A mean over samples takes its time, and is smooth.
    const cells = landscape.data ? 40 : [2000, 200, 40][domain.length - 1]!
    const samples = lattice(value, domain, cells)
    const lowest = dips(samples, domain.length, cells).slice(0, 60)
    const known = minima(defaults)
    if (known.length === 0) {
      const [{ x } = { x: [] }] = lowest
      expect(x.some((coordinate, i) => domain[i]!.includes(coordinate))).toBe(true)
      return
    }
    const values = known.map(({ point }) => value(point))
    const least = Math.min(...values)
    expect(Math.max(...values)).toBeLessThanOrEqual(-below(-least, rounding))
    expect(lowest[0]!.value).toBeGreaterThanOrEqual(below(least, 1e-9))
    const width = Math.max(...domain.map(([low, high]) => high - low))
    for (const start of lowest) {
      const end = descend(value, start, domain, cells)
      expect(end.value).toBeGreaterThanOrEqual(below(least, 1e-9))
      if (end.value > -below(-least, 1e-9) || known[0]!.kind === 'curve') continue
      const nearest = Math.min(...known.map(({ point }) => distance(point, end.x)))
      expect(nearest).toBeLessThan(0.01 * width)
    }
  })

  it('has stationary minima to the last digit: Newton would not move them', () => {
    const { gradient, hessian } = objectiveOf(id)
    const exact = minima(defaults).filter(
      ({ point, kind }) =>
        kind === 'stationary' && diagnose(objectiveOf(id), point).kind === 'minimum',
    )
    for (const { point } of exact) {
      const step = solve(hessian(point)!, gradient(point))!
      const size = Math.max(1, Math.hypot(...point))
      expect(Math.hypot(...step)).toBeLessThanOrEqual(2 * Number.EPSILON * size)
    }
  })

  it('shows at first one of its minima at least', () => {
    const known = minima(defaults)
    const shown = known.filter(({ point }) => isWithin(point, domain))
    expect(shown.length > 0 || known.length === 0).toBe(true)
  })
})

function expectKind(objective: Objective, { point, kind }: Minimum, { domain }: Landscape) {
  const found = diagnose(objective, point).kind
  switch (kind) {
    case 'stationary':
      // Where the Hessian decides nothing, that nothing is lower around does.
      expect(['minimum', 'degenerate']).toContain(found)
      return
    case 'curve':
      expect(found).toBe('degenerate')
      return
    case 'kink':
      expect(found).toBe('kink')
      return
    case 'boundary': {
      expect(found).toBe('slope')
      const gradient = objective.gradient(point)
      const outward = point.map((coordinate, i) =>
        coordinate === domain[i]![1]
          ? -gradient[i]!
          : coordinate === domain[i]![0]
            ? gradient[i]!
            : 0,
      )
      expect(Math.max(...outward)).toBeGreaterThan(0)
    }
  }
}

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

  it('of a parabola lie at −b/a, if it opens upwards', () => {
    expect(minimaOf('quadratic-1d', { a: 4, b: -2, c: 1 })).toEqual([
      { point: [0.5], kind: 'stationary' },
    ])
    expect(minimaOf('quadratic-1d', { a: 0, b: 1, c: 0 })).toEqual([])
  })

  it('of a chain of even length lie at 1 and −1, of any other at 1', () => {
    expect(minimaOf('power-chain', { n: 4 }).map(({ point }) => point)).toEqual([[1], [-1]])
    expect(minimaOf('power-chain', { n: 3 }).map(({ point }) => point)).toEqual([[1]])
    expect(minimaOf('power-chain', { n: 2.5 }).map(({ point }) => point)).toEqual([[1]])
  })

  it('of a quadratic in space that is level along an axis are not named', () => {
    expect(minimaOf('quadratic-3', { l1: 1, l2: 0, l3: 1 })).toEqual([])
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
