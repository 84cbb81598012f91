import { expect, test } from 'vitest'
import type { Interval } from '../core/hyper.ts'
import { gridOf } from './grid.ts'
import type { GroundWish } from './protocol.ts'

const square: Interval[] = [
  [-2, 2],
  [-1, 3],
]

/** All values of a grid, and their range. */
function filled(wish: Partial<GroundWish>) {
  const landscape = { id: 'rosenbrock', parameters: {} }
  const grid = gridOf({ landscape, domain: square, size: [5, 3], rest: [], ...wish })
  for (let row = 0; row < (wish.size ?? [5, 3])[1]; row++) grid.fill(row)
  return grid
}

const formula = (text: string) => ({ id: 'formula', parameters: {}, formula: text })

test('values stand at the border and evenly between, bottom row first', () => {
  const { values, range } = filled({})
  const at = (x: number, y: number) => (1 - x) ** 2 + 100 * (y - x * x) ** 2
  const xs = [-2, -1, 0, 1, 2]
  const expected = [-1, 1, 3].flatMap((y) => xs.map((x) => at(x, y)))
  expect([...values]).toEqual(expected)
  expect(range).toEqual([0, Math.max(...expected)])
})

test('parameters and further coordinates are taken', () => {
  const landscape = { id: 'formula', parameters: { c: 5 }, formula: 'c + x + 10y + 100z' }
  expect([...filled({ landscape, size: [2, 2], rest: [7] }).values]).toEqual([693, 697, 733, 737])
})

test('a formula of x alone is the same in every row', () => {
  const { values } = filled({ landscape: formula('x^2'), domain: [[-2, 2]] })
  expect([...values]).toEqual([4, 1, 0, 1, 4, 4, 1, 0, 1, 4, 4, 1, 0, 1, 4])
})

test('undefined and infinite values are holes outside of the range', () => {
  const { values, range } = filled({ landscape: formula('log(x)'), domain: [[-2, 2]] })
  expect([...values].slice(0, 4)).toEqual([NaN, NaN, NaN, 0])
  expect(range).toEqual([0, Math.log(2)])
})

test('what no float32 holds is the largest that it does', () => {
  const { values, range } = filled({ landscape: formula('10^(20x)'), domain: [[-2, 2]] })
  expect(values.every(Number.isFinite)).toBe(true)
  expect(range[1]).toBeLessThan(3.41e38)
})

test('where f is defined nowhere there is a range all the same', () => {
  expect(filled({ landscape: formula('sqrt(-1 - x^2)'), domain: [[-2, 2]] }).range).toEqual([0, 1])
})
