import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { norm } from '../../linalg/vector.ts'
import { bfgs, bfgsWith } from './bfgs.ts'
import { conjugateGradient } from './conjugateGradient.ts'
import { exactSearch } from './exactSearch.ts'
import { lbfgs } from './lbfgs.ts'
import { objectiveOf, pathOf, rosenbrock } from './testing/path.ts'

const bfgsExactly = bfgsWith((objective, line, direction) =>
  exactSearch(objective, line, direction, 1e-12),
)

/** ½(x² + κy² + μz²) with mixed terms, convex. */
const quadratics = fc
  .record({
    kappa: fc.double({ min: 1, max: 100, noNaN: true }),
    mu: fc.double({ min: 1, max: 30, noNaN: true }),
    mixed: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
    start: fc.tuple(
      fc.double({ min: 1, max: 5, noNaN: true }),
      fc.double({ min: -5, max: -1, noNaN: true }),
      fc.double({ min: -5, max: 5, noNaN: true }),
    ),
  })
  .map(({ kappa, mu, mixed, start }) => ({
    start,
    objective: objectiveOf('1/2*(x^2 + k*y^2 + m*z^2) + c*x*y + c*y*z', ['x', 'y', 'z'], {
      k: kappa,
      m: mu,
      c: mixed,
    }),
  }))

describe('on a convex quadratic of three coordinates, with exact searches, three steps suffice', () => {
  it.each([
    ['conjugate gradient', conjugateGradient],
    ['BFGS', bfgsExactly],
  ] as const)('to %s', (_, method) => {
    fc.assert(
      fc.property(quadratics, ({ objective, start }) => {
        const { points } = pathOf<unknown>(method, objective, start, 3)
        expect(norm(points[3]!)).toBeLessThan(1e-5 * norm(start))
      }),
      { numRuns: 100 },
    )
  })
})

it('then BFGS knows the inverse of the Hessian', () => {
  const objective = objectiveOf('1/2*(x^2 + 10*y^2) + x*y')
  const { inverse } = pathOf(bfgsExactly, objective, [3, -1], 2).states[2]!
  // H = [[1, 1], [1, 10]]
  const expected = [10 / 9, -1 / 9, -1 / 9, 1 / 9]
  for (const [i, entry] of inverse!.flat().entries()) expect(entry).toBeCloseTo(expected[i]!, 9)
})

it('conjugate gradient restarts where the share of the last direction would be negative', () => {
  const { states } = pathOf(conjugateGradient, rosenbrock, [-1.2, 1], 30)
  const betas = states.slice(2).map(({ beta }) => beta)
  expect(Math.min(...betas)).toBe(0)
  expect(Math.max(...betas)).toBeGreaterThan(0)
})

it.each([
  ['BFGS', bfgs, 40],
  ['L-BFGS', lbfgs, 45],
  ['conjugate gradient', conjugateGradient, 60],
] as const)('%s gets to the bottom of Rosenbrock’s valley', (_, method, steps) => {
  const { points } = pathOf<unknown>(method, rosenbrock, [-1.2, 1], steps)
  expect(norm(points.at(-1)!.map((x) => x - 1))).toBeLessThan(1e-8)
})

it('L-BFGS keeps no more pairs than it may', () => {
  const { states } = pathOf(lbfgs, rosenbrock, [-1.2, 1], 12, { lr: 1, history_size: 3 })
  expect(states.map(({ pairs }) => pairs.length).slice(0, 6)).toEqual([0, 0, 1, 2, 3, 3])
})
