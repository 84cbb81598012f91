import { describe, expect, it } from 'vitest'
import type { Field } from '../formula/field.ts'
import { fieldObjective } from '../formula/field.ts'
import { gridKernel } from './grid.ts'
import { type Grid, gridOf } from './testing/machine.ts'
import { fieldFrom, oddLandscapes, oddSetting } from './testing/odd.ts'
import { firstDifference } from './testing/reference.ts'

const grid: Grid = { columns: 7, rows: 5, x: [-1.5, 0.5], y: [-1, 0.375] }

/** The same values one by one, in doubles. */
function referenceGrid(
  field: Field,
  parameters: Readonly<Record<string, number>>,
  rest: readonly number[],
): number[] {
  const { value } = fieldObjective(field, parameters)
  const rows = Array.from({ length: grid.rows }, (_, row) => grid.y[0] + row * grid.y[1])
  const columns = Array.from(
    { length: grid.columns },
    (_, column) => grid.x[0] + column * grid.x[1],
  )
  return rows.flatMap((y) => columns.map((x) => value([x, y, ...rest])))
}

describe('a grid kernel', () => {
  it.each(oddLandscapes)('has the bits of single values on $formula', (odd) => {
    const { field, setting } = oddSetting(odd)
    const values = { ...setting.parameters, z: 0.3 }
    const found = gridOf(gridKernel(field), values, grid)
    expect(firstDifference(found, referenceGrid(field, setting.parameters, [0.3]))).toBeUndefined()
  })

  it('goes along x first, from the lowest y up', () => {
    const field = fieldFrom('x + 10y + shift', ['x', 'y'], ['shift'])
    const small: Grid = { columns: 3, rows: 2, x: [0, 1], y: [5, 1] }
    expect(gridOf(gridKernel(field), { shift: 0.5 }, small)).toEqual([
      50.5, 51.5, 52.5, 60.5, 61.5, 62.5,
    ])
  })

  it('asks for parameters and for coordinates after the second', () => {
    const field = fieldFrom('a x^2 + y z', ['x', 'y', 'z'], ['a'])
    expect(gridKernel(field).fixed).toEqual(['a', 'z'])
  })

  it('writes nothing where there are no rows or no columns', () => {
    const kernel = gridKernel(fieldFrom('x + y'))
    expect(gridOf(kernel, {}, { ...grid, rows: 0 })).toEqual([])
    expect(gridOf(kernel, {}, { ...grid, columns: 0 })).toEqual([])
  })
})
