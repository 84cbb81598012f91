import { expect, it } from 'vitest'
import type { Ground } from '../session/session.ts'
import { gridOf, hole } from './grid.ts'

function ground(values: readonly number[], columns: number, rows: number, base = 0): Ground {
  const finite = values.filter(Number.isFinite)
  return {
    revision: 1,
    domain: [
      [0, 1],
      [0, 1],
    ],
    size: [columns, rows],
    values: Float32Array.from(values),
    range: [Math.min(...finite), Math.max(...finite)],
    base,
  }
}

it('continues a quadratic by one ring', () => {
  const size = 5
  const f = (x: number, y: number) => 2 * x * x - 3 * x * y + y * y + x
  const values = Array.from({ length: size * size }, (_, i) => f(i % size, Math.floor(i / size)))
  const { texels } = gridOf(ground(values, size, size, -7))
  for (let row = -1; row <= size; row++) {
    for (let column = -1; column <= size; column++) {
      expect(texels[(row + 1) * (size + 2) + column + 1]).toBeCloseTo(f(column, row) + 7, 4)
    }
  }
})

it('marks what is undefined and does not continue it', () => {
  const { texels, lowest, highest } = gridOf(ground([Number.NaN, 1, 2, 4, 3, 2, 1, 0, 9], 3, 3))
  expect(texels[6]).toBe(hole)
  expect(texels[5]).toBe(hole)
  expect([lowest, highest]).toEqual([0, 9])
})

it('doubles the only row of one parameter', () => {
  const line = ground([4, 1, 0, 1, 4, 4, 1, 0, 1, 4], 5, 2)
  const { rows, texels } = gridOf({ ...line, domain: [[0, 1]] })
  expect(rows).toBe(2)
  for (const row of [0, 1, 2, 3]) {
    expect([...texels.subarray(7 * row + 1, 7 * row + 6)]).toEqual([4, 1, 0, 1, 4])
  }
})

it('cuts what single precision cannot add up', () => {
  const { texels } = gridOf(ground([1, 2, 3, 4, Number.POSITIVE_INFINITY, 6, 7, 8, 9], 3, 3))
  expect(texels[2 * 5 + 2]).toBeCloseTo(1e30, -24)
})
