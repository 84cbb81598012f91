import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dot, negative, norm } from '../../linalg/vector.ts'
import { armijo } from './armijo.ts'
import { bfgs } from './bfgs.ts'
import { exactLineSearch } from './exactLineSearch.ts'
import { exactSearch } from './exactSearch.ts'
import { lbfgs } from './lbfgs.ts'
import { lineFrom } from './line.ts'
import { objectiveOf, pathOf, rosenbrock } from './testing/path.ts'

const surfaces = {
  rosenbrock,
  himmelblau: objectiveOf('(x^2 + y - 11)^2 + (x + y^2 - 7)^2'),
  waves: objectiveOf('x^2/4 + y^2/2 + sin(3x)*cos(2y)'),
}
const place = fc.tuple(
  fc.double({ min: -3, max: 3, noNaN: true }),
  fc.double({ min: -3, max: 3, noNaN: true }),
)

describe.each(Object.entries(surfaces))('on %s', (_, objective) => {
  it.each([
    ['lbfgs', lbfgs],
    ['bfgs', bfgs],
  ] as const)('every step of %s meets the strong Wolfe conditions', (_, method) => {
    fc.assert(
      fc.property(place, (start) => {
        const { points } = pathOf<unknown>(method, objective, start, 12)
        for (const [i, x] of points.slice(1).entries()) {
          const before = points[i]!
          const step = x.map((coordinate, k) => coordinate - before[k]!)
          const gradient = objective.gradient(before)
          // Close to the bottom rounding decides.
          if (norm(gradient) < 1e-5) break
          const slope = dot(gradient, step)
          const fall = objective.value(x) - objective.value(before)
          const rounding = 1e-14 * (1 + objective.value(before))
          expect(slope).toBeLessThan(0)
          expect(fall).toBeLessThanOrEqual(1e-4 * slope + rounding)
          expect(Math.abs(dot(objective.gradient(x), step))).toBeLessThanOrEqual(
            -0.9 * slope + 1e-12 * norm(gradient),
          )
        }
      }),
      { numRuns: 60 },
    )
  })

  it('an exact step ends where the gradient is orthogonal to it, and no lower point lies on the way', () => {
    fc.assert(
      fc.property(place, (start) => {
        const { points, states } = pathOf(exactLineSearch, objective, start, 6)
        for (const [i, x] of points.slice(1).entries()) {
          const gradient = objective.gradient(points[i]!)
          if (norm(gradient) < 1e-5) break
          const after = objective.gradient(x)
          expect(Math.abs(dot(after, gradient))).toBeLessThan(1e-8 * dot(gradient, gradient))
          expect(objective.value(x)).toBeLessThanOrEqual(objective.value(points[i]!))
          expect(states[i + 1]!.trials.map((trial) => trial.x)).toContainEqual(x)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('every step of Armijo’s falls enough, and the one before it in size would not have', () => {
    fc.assert(
      fc.property(place, (start) => {
        const { points, states } = pathOf(armijo, objective, start, 6)
        for (const [i, { trials }] of states.slice(1).entries()) {
          const taken = trials.at(-1)
          if (!taken) continue
          expect(taken.x).toEqual(points[i + 1])
          expect(taken.value).toBeLessThanOrEqual(taken.bound)
          for (const { value, bound } of trials.slice(0, -1)) expect(value).toBeGreaterThan(bound)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('exact search', () => {
  it('asks once on a quadratic', () => {
    const objective = objectiveOf('1/2*(x^2 + 10*y^2) + x*y')
    const { states, points } = pathOf(exactLineSearch, objective, [3, -1], 1)
    expect(states[1]!.trials).toHaveLength(1)
    // g = (2, −7), gᵀg = 53, gᵀHg = 4 − 28 + 490.
    expect(points[1]![0]).toBeCloseTo(3 - (2 * 53) / 466, 14)
    expect(points[1]![1]).toBeCloseTo(-1 + (7 * 53) / 466, 14)
  })

  it('finds a kink, and where f is undefined turns back', () => {
    const direction = [-1]
    const search = (formula: string, start: number) => {
      const objective = objectiveOf(formula, ['x'])
      const line = lineFrom(objective, [start], direction, objective.gradient([start]))
      return exactSearch(objective, line, direction, 1e-10)?.x[0]
    }
    expect(search('abs(x - 0.3)', 2)).toBeCloseTo(0.3, 14)
    expect(search('x - log(x)', 5)).toBeCloseTo(1, 9)
  })

  it.each([
    ['3*x + 2*y', [1, 2]],
    ['1/2*(x^2 - y^2)', [3, 0.001]],
  ])('stops where %s falls without end', (formula, start) => {
    const { stopped } = pathOf(exactLineSearch, objectiveOf(formula), start, 100)
    expect(stopped).toBe('unbounded-descent')
  })
})

it('Armijo stays where no rate helps', () => {
  // A wrong gradient, so that f rises whichever rate is tried.
  const uphill = { ...objectiveOf('x^2 + y^2'), gradient: (x: readonly number[]) => negative(x) }
  const { points, states } = pathOf(armijo, uphill, [1, 2], 1)
  expect(points[1]).toEqual([1, 2])
  expect(states[1]!.trials.length).toBeGreaterThan(50)
})

it('at the bottom everything stays', () => {
  for (const method of [armijo, exactLineSearch, lbfgs, bfgs] as const)
    expect(pathOf<unknown>(method, rosenbrock, [1, 1], 2).points[2]).toEqual([1, 1])
})
