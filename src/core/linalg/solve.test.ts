import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solve } from './solve.ts'

const size = 3
const whole = fc.integer({ min: -50, max: 50 })
const wholeMatrix = fc.array(fc.array(whole, { minLength: size, maxLength: size }), {
  minLength: size,
  maxLength: size,
})

function determinant([[a, b, c], [d, e, f], [g, h, i]]: Rows): number {
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
}
type Row = [number, number, number]
type Rows = [Row, Row, Row]

const times = (matrix: readonly (readonly number[])[], vector: readonly number[]) =>
  matrix.map((row) => row.reduce((sum, entry, j) => sum + entry * vector[j]!, 0))

describe('solve', () => {
  it('finds x again from A x, and calls exactly the singular matrices of whole numbers singular', () => {
    const unit = fc.constantFrom(1, 2 ** -900, 2 ** 900)
    const vector = fc.array(whole, { minLength: size, maxLength: size })
    fc.assert(
      fc.property(wholeMatrix, vector, unit, (matrix, x, scale) => {
        const scaled = matrix.map((row) => row.map((entry) => entry * scale))
        const found = solve(scaled, times(scaled, x))
        if (determinant(matrix as Rows) === 0) {
          expect(found).toBeUndefined()
        } else {
          // The adjugate is at most 5,000 and the determinant at least 1, so the condition is below 2e6.
          found!.forEach((component, i) => {
            expect(Math.abs(component - x[i]!)).toBeLessThan(1e-7)
          })
        }
      }),
      {
        numRuns: 1000,
        examples: [
          [
            [
              [1, 2, 3],
              [4, 5, 6],
              [7, 8, 9],
            ],
            [1, 1, 1],
            1,
          ],
        ],
      },
    )
  })

  it('takes no offence at units that differ by many powers of ten', () => {
    const matrix = [
      [2, 1e-100],
      [1e-100, 3e-200],
    ]
    const [x = 0, y = 0] = solve(matrix, [5, 7e-100])!
    // With y in units of 1e100 this is [[2, 1], [1, 3]] · (1.6, 1.8) = (5, 7).
    expect(x).toBeCloseTo(1.6, 14)
    expect(y / 1e100).toBeCloseTo(1.8, 14)
  })

  it('says undefined where only rounding keeps a matrix from being singular', () => {
    for (const w of [3, 7, 0.1, 1e5]) {
      const [u, v] = [w, 1 / w]
      // The Hessian of ½(uv − 1)² at a minimum.
      const singular = [
        [v * v, 2 * u * v - 1],
        [2 * u * v - 1, u * u],
      ]
      expect(solve(singular, [1, 1])).toBeUndefined()
    }
    expect(solve([[0]], [1])).toBeUndefined()
    expect(
      solve(
        [
          [1, 0],
          [0, 0],
        ],
        [1, 0],
      ),
    ).toBeUndefined()
  })

  it('pivots', () => {
    expect(
      solve(
        [
          [0, 2],
          [4, 0],
        ],
        [6, 8],
      ),
    ).toEqual([2, 3])
  })

  it('says undefined where an entry is not finite', () => {
    expect(solve([[Number.NaN]], [1])).toBeUndefined()
    expect(
      solve(
        [
          [1, Number.POSITIVE_INFINITY],
          [0, 1],
        ],
        [1, 1],
      ),
    ).toBeUndefined()
  })

  it('leaves its arguments as they are', () => {
    const matrix = [
      [1, 2],
      [3, 4],
    ]
    const right = [5, 6]
    solve(matrix, right)
    expect([matrix, right]).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
      [5, 6],
    ])
  })
})
