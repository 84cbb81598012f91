import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Field } from '../formula/field.ts'
import { fieldObjective } from '../formula/field.ts'
import { gridKernel } from './grid.ts'
import { packedGridKernel } from './packedGrid.ts'
import { type Grid, gridOf } from './testing/machine.ts'
import { fieldFrom, oddLandscapes, oddSetting } from './testing/odd.ts'
import { randomFormula } from './testing/randomFormula.ts'
import { firstDifference } from './testing/reference.ts'

const grid: Grid = { columns: 7, rows: 5, x: [-1.5, 0.5], y: [-1, 0.375] }

/** The same values one by one, in doubles. */
function referenceGrid(
  field: Field,
  parameters: Readonly<Record<string, number>>,
  rest: readonly number[],
  { columns, rows, x, y }: Grid = grid,
): number[] {
  const { value } = fieldObjective(field, parameters)
  const down = Array.from({ length: rows }, (_, row) => y[0] + row * y[1])
  const across = Array.from({ length: columns }, (_, column) => x[0] + column * x[1])
  return down.flatMap((y) => across.map((x) => value([x, y, ...rest])))
}

describe.each([
  ['a grid kernel', gridKernel],
  ['a grid kernel of pairs', packedGridKernel],
])('%s', (_, kernelFor) => {
  it.each(oddLandscapes)('has the bits of single values on $formula', (odd) => {
    const { field, setting } = oddSetting(odd)
    const values = { ...setting.parameters, z: 0.3 }
    const found = gridOf(kernelFor(field), values, grid)
    expect(firstDifference(found, referenceGrid(field, setting.parameters, [0.3]))).toBeUndefined()
  })

  it.each([
    ['long sums', Array.from({ length: 150 }, (_, k) => `(x-${k})^2*y`).join('+')],
    ['deep nesting', `${'sin(x + cos(y*('.repeat(20)}x${')))'.repeat(20)}`],
    ['many parts of x alone', Array.from({ length: 60 }, (_, k) => `sin(${k} x)*y`).join('+')],
  ])('holds large functions: %s', (_, formula) => {
    const field = fieldFrom(formula)
    expect(
      firstDifference(gridOf(kernelFor(field), {}, grid), referenceGrid(field, {}, [])),
    ).toBeUndefined()
  })

  it('goes along x first, from the lowest y up', () => {
    const field = fieldFrom('x + 10y + shift', ['x', 'y'], ['shift'])
    const small: Grid = { columns: 3, rows: 2, x: [0, 1], y: [5, 1] }
    expect(gridOf(kernelFor(field), { shift: 0.5 }, small)).toEqual([
      50.5, 51.5, 52.5, 60.5, 61.5, 62.5,
    ])
  })

  it('asks for parameters and for coordinates after the second', () => {
    const field = fieldFrom('a x^2 + y z', ['x', 'y', 'z'], ['a'])
    expect(kernelFor(field).fixed).toEqual(['a', 'z'])
  })

  it('writes nothing where there are no rows or no columns', () => {
    const kernel = kernelFor(fieldFrom('x + y'))
    expect(gridOf(kernel, {}, { ...grid, rows: 0 })).toEqual([])
    expect(gridOf(kernel, {}, { ...grid, columns: 0 })).toEqual([])
  })
})

describe('pairs have the bits of single doubles', () => {
  const odd = [0, -0, 1, -1.5, 1e-320, 1e308, Number.POSITIVE_INFINITY, Number.NaN]

  it('for any formula, where it is not defined too', () => {
    const line = fc.tuple(
      fc.oneof(fc.constantFrom(...odd), fc.double({ min: -3, max: 3, noNaN: true })),
      fc.oneof(fc.constantFrom(...odd), fc.double({ min: -1, max: 1, noNaN: true })),
    )
    const cases = fc.record({
      formula: randomFormula(['x', 'y', 'a', 'z']),
      a: fc.constantFrom(...odd),
      columns: fc.integer({ min: 1, max: 6 }),
      rows: fc.integer({ min: 1, max: 3 }),
      x: line,
      y: line,
    })
    fc.assert(
      fc.property(cases, ({ formula, a, ...lines }) => {
        const field = fieldFrom(formula, ['x', 'y', 'z'], ['a'])
        const values = { a, z: -0.3 }
        const single = gridOf(gridKernel(field), values, lines)
        expect(firstDifference(gridOf(packedGridKernel(field), values, lines), single)).toBe(
          undefined,
        )
        expect(firstDifference(single, referenceGrid(field, values, [-0.3], lines))).toBe(undefined)
      }),
      { numRuns: 500 },
    )
  })

  const limits = ['0', '(-0)', '1', '(-2)', '1e-320', 'y']
  const bounded = limits.flatMap((limit) =>
    ['max', 'min'].flatMap((name) => [
      `${name}(x + y, ${limit})`,
      `${name}(${limit}, x*y)`,
      `${name}(x, ${limit})`,
    ]),
  )
  it.each(bounded)('for %s on both sides of zero and at it', (formula) => {
    const field = fieldFrom(formula)
    for (const from of odd) {
      for (const y of odd) {
        for (const step of [0, -0, 0.5]) {
          const lines: Grid = { columns: 2, rows: 1, x: [from, step], y: [y, -0] }
          const expected = referenceGrid(field, {}, [], lines)
          expect(firstDifference(gridOf(packedGridKernel(field), {}, lines), expected)).toBe(
            undefined,
          )
        }
      }
    }
  })
})
