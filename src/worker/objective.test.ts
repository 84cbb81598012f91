import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Field } from '../core/formula/field.ts'
import { fieldObjective } from '../core/formula/field.ts'
import { fieldFrom, oddLandscapes, oddSetting } from '../core/kernel/testing/odd.ts'
import { randomFormula } from '../core/kernel/testing/randomFormula.ts'
import { firstDifference } from '../core/kernel/testing/reference.ts'
import { understood } from '../core/landscapes/choose.ts'
import { landscapes } from '../core/landscapes/index.ts'
import type { Objective } from '../core/objective.ts'
import { loadDrawing } from './drawing.ts'
import { compiledObjective } from './objective.ts'
import { beginWalk } from './walks.ts'

beforeAll(loadDrawing)

type Values = Readonly<Record<string, number>>

/** All that an objective says at a point, as one list. */
function answers(objective: Objective, x: readonly number[]): number[] {
  const hessian = objective.hessian(x)
  const shape = hessian ? hessian.map((row) => row.length) : [-1]
  return [objective.value(x), ...objective.gradient(x), ...shape, ...(hessian?.flat() ?? [])]
}

function expectSameBits(field: Field, parameters: Values, points: readonly number[][]) {
  const found = compiledObjective(field, parameters)
  const expected = fieldObjective(field, parameters)
  expect(found.dimension).toBe(expected.dimension)
  for (const x of points) {
    const difference = firstDifference(answers(found, x), answers(expected, x))
    expect(difference, `at ${x}`).toBeUndefined()
  }
}

/** All points with these ordinates, so that some are on the axes and on the lines x = y and x = −y. */
function pointsOf(dimension: number, ordinates: readonly number[]): number[][] {
  if (dimension === 0) return [[]]
  return pointsOf(dimension - 1, ordinates).flatMap((x) => ordinates.map((last) => [...x, last]))
}

const ordinates = [-1.5, -1, -0, 0, 0.3, 1, 7]
const extremes = [Number.MAX_VALUE, Number.POSITIVE_INFINITY, Number.NaN, 5e-324]

describe('a compiled objective has the bits of the interpreter', () => {
  test.each(landscapes)('on $id', ({ id, start, domain }) => {
    const { field, parameters } = understood({ id, parameters: {} })
    const points = pointsOf(field.coordinates.length, [...ordinates, ...extremes])
    const ends = domain.map(([low]) => low)
    expectSameBits(field, parameters, [[...start], ends, ...points])
  })

  test.each(oddLandscapes)('on $formula', (odd) => {
    const { field, setting } = oddSetting(odd)
    const points = pointsOf(field.coordinates.length, ordinates)
    expectSameBits(field, setting.parameters, [[...setting.start], ...points])
  })

  test.each([
    ['sqrt(x^2 + y^2) + abs(x)', [[0, 0]], false],
    ['max(x, y)', [[2, 2]], false],
    ['max(x, y)', [[2, 3]], true],
    ['where(x < 0, abs(x + y), x*y)', [[1, -1]], true],
    ['where(x < 0, abs(x + y), x*y)', [[-1, 1]], false],
    ['log(x) + y', [[-1, 1]], false],
    ['exp(x) - exp(y)', [[1000, 1000]], false],
    ['x^1.5 + y', [[0, 1]], false],
  ])('where a Hessian may be undefined: %s at %j', (formula, points, defined) => {
    const field = fieldFrom(formula)
    expectSameBits(field, {}, points)
    expect(compiledObjective(field, {}).hessian(points[0]!) !== undefined).toBe(defined)
  })

  test('on formulas at random', () => {
    const ordinate = fc.oneof(
      fc.constantFrom(-1, -0, 0, 1, 2),
      fc.double({ min: -3, max: 3, noNaN: true }),
    )
    const point = fc.tuple(ordinate, ordinate)
    const formula = randomFormula(['x', 'y', 'a'])
    fc.assert(
      fc.property(formula, ordinate, fc.array(point, { maxLength: 5 }), (text, a, points) => {
        expectSameBits(fieldFrom(text, ['x', 'y'], ['a']), { a }, points)
      }),
      { numRuns: 200 },
    )
  })
})

const quadratic = fieldFrom('a x^2 + x y', ['x', 'y'], ['a'])

test('what it has answered is not changed by later answers', () => {
  const objective = compiledObjective(quadratic, { a: 3 })
  const [gradient, hessian] = [objective.gradient([1, 2]), objective.hessian([1, 2])]
  objective.hessian([5, 6])
  expect(gradient).toEqual([8, 1])
  expect(hessian).toEqual([
    [6, 1],
    [1, 0],
  ])
})

test('a point that was changed in place is another point, were it only in the sign of a zero', () => {
  const objective = compiledObjective(quadratic, { a: 3 })
  const x = [0, 2]
  expect(objective.gradient(x)).toEqual([2, 0])
  x[0] = -0
  expect(objective.gradient(x)).toEqual([2, -0])
  x[1] = 4
  expect(objective.gradient(x)).toEqual([4, -0])
})

test('objectives of one landscape, and walks in between, do not disturb each other', () => {
  const landscape = { id: 'rosenbrock', parameters: {} }
  const runs = [{ optimizer: 'adam', hypers: {} }]
  const walk = beginWalk({ landscape, runs, starts: [[-1, 1]], steps: 10, seed: 0 }, 0)
  const [one, other] = [1, 5].map((a) => compiledObjective(quadratic, { a })) as [
    Objective,
    Objective,
  ]
  expect(one.value([2, 1])).toBe(6)
  expect(other.value([2, 1])).toBe(22)
  walk.advance(new Float64Array(33), 0, 11)
  expect(one.gradient([2, 1])).toEqual([5, 2])
  expect(one.value([3, 1])).toBe(12)
})

test('a parameter without a value makes everything undefined', () => {
  expectSameBits(quadratic, {}, [[1, 2]])
  expect(compiledObjective(quadratic, {}).value([1, 2])).toBeNaN()
})
