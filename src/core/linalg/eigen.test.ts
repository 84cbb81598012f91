import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eigen } from './eigen.ts'

const sizes = [1, 2, 3, 5]

/** Symmetric matrices of many shapes: graded, near multiples of 1, with zeros. */
function symmetricMatrix(size: number): fc.Arbitrary<number[][]> {
  const entry = fc.oneof(
    fc.integer({ min: -(2 ** 40), max: 2 ** 40 }).map((whole) => whole / 2 ** 40),
    fc.constantFrom(0, 1, -1, 2, 1e-8, -1e-12, 1 + Number.EPSILON),
    fc
      .tuple(fc.integer({ min: -18, max: 0 }), fc.double({ min: 1, max: 9, noNaN: true }))
      .map(([power, digits]) => digits * 10 ** power),
  )
  return fc
    .array(entry, { minLength: size * size, maxLength: size * size })
    .map((entries) =>
      Array.from({ length: size }, (_, i) =>
        Array.from({ length: size }, (_, j) => entries[Math.min(i, j) * size + Math.max(i, j)]!),
      ),
    )
}

const times = (matrix: readonly (readonly number[])[], vector: readonly number[]) =>
  matrix.map((row) => dot(row, vector))
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, component, i) => sum + component * b[i]!, 0)
const norm = (matrix: readonly (readonly number[])[]) => Math.max(...matrix.flat().map(Math.abs))

describe.each(sizes)('spectra of symmetric matrices of size %i', (size) => {
  it('satisfies A v = λ v, with orthonormal v and descending λ, at every scale', () => {
    const scales = fc.constantFrom(1, 1e-270, 1e300, 3e-7)
    fc.assert(
      fc.property(symmetricMatrix(size), scales, (unit, scale) => {
        const matrix = unit.map((row) => row.map((entry) => entry * scale))
        const { values, vectors } = eigen(matrix)
        const rounding = 40 * size * Number.EPSILON
        values.forEach((value, i) => {
          const image = times(unit, vectors[i]!)
          for (const [k, component] of vectors[i]!.entries()) {
            const expected = (value / scale) * component
            expect(Math.abs(image[k]! - expected)).toBeLessThanOrEqual(rounding * norm(unit))
          }
          for (const [j, other] of vectors.entries()) {
            expect(Math.abs(dot(vectors[i]!, other) - (i === j ? 1 : 0))).toBeLessThan(rounding)
          }
        })
        expect(values).toEqual([...values].sort((a, b) => b - a))
      }),
      { numRuns: 400 },
    )
  })

  it('keeps the trace', () => {
    fc.assert(
      fc.property(symmetricMatrix(size), (matrix) => {
        const trace = matrix.reduce((sum, row, i) => sum + row[i]!, 0)
        const sum = eigen(matrix).values.reduce((total, value) => total + value, 0)
        expect(Math.abs(sum - trace)).toBeLessThanOrEqual(1e-14 * size * norm(matrix))
      }),
    )
  })
})

describe('eigen', () => {
  it('finds the smaller eigenvalue of a nearly singular 2×2 matrix to its last digits', () => {
    // [[n + 1, n], [n, n − 1]] has trace 2n and determinant −1, so λ = n ± √(n² + 1) exactly.
    for (const n of [10, 1e3, 1e6, 2 ** 26]) {
      const { values } = eigen([
        [n + 1, n],
        [n, n - 1],
      ])
      const large = n + Math.sqrt(n * n + 1)
      expect(Math.abs(values[0]! / large - 1)).toBeLessThan(4e-16)
      expect(Math.abs(values[1]! * -large - 1)).toBeLessThan(1e-15)
    }
  })

  it('agrees with the determinant of 2×2 matrices of whole numbers', () => {
    const whole = fc.integer({ min: -30_000, max: 30_000 })
    fc.assert(
      fc.property(whole, whole, whole, (a, b, d) => {
        const matrix = [
          [a, b],
          [b, d],
        ]
        const [high = 0, low = 0] = eigen(matrix).values
        const determinant = a * d - b * b
        expect(Math.abs(high * low - determinant)).toBeLessThanOrEqual(
          1e-15 * Math.abs(determinant),
        )
      }),
    )
  })

  it('keeps the determinant of 3×3 matrices of known spectrum', () => {
    const { values } = eigen([
      [2, -1, 0],
      [-1, 2, -1],
      [0, -1, 2],
    ])
    const root = Math.SQRT2
    const expected = [2 + root, 2, 2 - root]
    values.forEach((value, i) => {
      expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-15)
    })
  })

  it('is exact for diagonal matrices, and keeps the order of equal eigenvalues', () => {
    expect(eigen([[-3e-320]])).toEqual({ values: [-3e-320], vectors: [[1]] })
    expect(
      eigen([
        [1e-200, 0, 0],
        [0, 1e100, 0],
        [0, 0, -7],
      ]),
    ).toEqual({
      values: [1e100, 1e-200, -7],
      vectors: [
        [0, 1, 0],
        [1, 0, 0],
        [0, 0, 1],
      ],
    })
    expect(
      eigen([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual({
      values: [0, 0],
      vectors: [
        [1, 0],
        [0, 1],
      ],
    })
  })

  it('separates directions that differ by one rounding', () => {
    const { vectors } = eigen([
      [1, 1e-20],
      [1e-20, 1],
    ])
    for (const component of vectors.flat()) {
      expect(Math.abs(component)).toBeCloseTo(Math.SQRT1_2, 15)
    }
  })

  it('chooses the sign of a vector by its largest component', () => {
    fc.assert(
      fc.property(symmetricMatrix(3), (matrix) => {
        for (const vector of eigen(matrix).vectors) {
          const largest = Math.max(...vector.map(Math.abs))
          const leading = vector.find((component) => Math.abs(component) > largest * (1 - 1e-12))
          expect(leading).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('reads the upper half alone and leaves its argument as it is', () => {
    const matrix = [
      [2, 1, 0.5],
      [9, 3, -1],
      [9, 9, 4],
    ] as const
    const symmetric = [
      [2, 1, 0.5],
      [1, 3, -1],
      [0.5, -1, 4],
    ]
    expect(eigen(matrix)).toEqual(eigen(symmetric))
    expect(matrix[1]).toEqual([9, 3, -1])
  })

  it('says NaN where an entry is not finite', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(
        eigen([
          [1, bad],
          [bad, 1],
        ]),
      ).toEqual({
        values: [Number.NaN, Number.NaN],
        vectors: [
          [Number.NaN, Number.NaN],
          [Number.NaN, Number.NaN],
        ],
      })
    }
  })
})
