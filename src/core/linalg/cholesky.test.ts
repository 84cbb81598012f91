import fc from 'fast-check'
import { expect, it } from 'vitest'
import { solvePositive } from './cholesky.ts'
import { eigen } from './eigen.ts'
import { applied, moved } from './vector.ts'

const vector = (size: number) =>
  fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: size, maxLength: size })

it('solves what is positive definite', () => {
  const cases = fc.integer({ min: 1, max: 4 }).chain((size) =>
    fc.record({
      factor: fc.array(vector(size), { minLength: size, maxLength: size }),
      x: vector(size),
    }),
  )
  fc.assert(
    fc.property(cases, ({ factor, x }) => {
      // FᵀF + 1 is positive definite whatever F is.
      const matrix = x.map((_, i) =>
        x.map((_, j) => factor.reduce((sum, row) => sum + row[i]! * row[j]!, i === j ? 1 : 0)),
      )
      const found = solvePositive(matrix, applied(matrix, x))!
      expect(Math.max(...moved(found, -1, x).map(Math.abs))).toBeLessThan(1e-11)
    }),
  )
})

it('refuses what is not', () => {
  const entry = fc.double({ min: -2, max: 2, noNaN: true })
  fc.assert(
    fc.property(entry, entry, entry, (a, b, d) => {
      const lowest = eigen([
        [a, b],
        [b, d],
      ]).values[1]!
      fc.pre(Math.abs(lowest) > 1e-9)
      expect(solvePositive([[a], [b, d]], [1, 1]) !== undefined).toBe(lowest > 0)
    }),
  )
  expect(
    solvePositive(
      [
        [1, 1],
        [1, 1],
      ],
      [1, 2],
    ),
  ).toBeUndefined()
  expect(solvePositive([[Number.NaN]], [1])).toBeUndefined()
})
