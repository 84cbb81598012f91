import { expect, test } from 'vitest'
import type { Tally } from '../core/tally.ts'
import { sweepScale } from './sweepScale.ts'

const sweepOf = (...results: readonly number[]) => ({
  run: 0,
  present: 1,
  rates: results.map((_, i) => 10 ** (i - 2)),
  tallies: results.map(
    (last) => ({ last, lowest: last, ending: { kind: 'done', step: 1 } }) as Tally,
  ),
})

test('powers of ten are evenly spaced on both axes, and what is off the plot stands at its edge', () => {
  const { x, y, xTicks, yTicks } = sweepScale([sweepOf(100, 1, 0.01)], 'last', 0, 100)
  expect(xTicks).toEqual([0.01, 0.1, 1])
  expect([x(0.01), x(0.1), x(1), x(50)]).toEqual([0, 0.5, 1, 1])
  expect(yTicks).toEqual([0.01, 0.1, 1, 10, 100])
  expect([y(100), y(1e9), y(1), y(0.01)]).toEqual([0, 0, 0.5, 1])
})

test('a zero has a place below all else', () => {
  const { y } = sweepScale([sweepOf(10, 0, 0.1)], 'last', 0, 100)
  expect(y(0)).toBe(1)
  expect(y(0.1)).toBeLessThan(1)
})

test('results below zero are drawn on a linear axis', () => {
  const { y, yTicks } = sweepScale([sweepOf(-10, 0)], 'last', 0, 10)
  expect([y(-10), y(0), y(10)]).toEqual([1, 0.5, 0])
  expect(yTicks).toEqual([-10, -5, 0, 5, 10])
})

test('one rate alone, and no result yet, have a plot too', () => {
  const { x, y, xTicks } = sweepScale(
    [{ run: 0, present: 1, rates: [1], tallies: [] }],
    'last',
    0,
    Number.NaN,
  )
  expect([x(1), Number.isFinite(y(1)), xTicks]).toEqual([0, true, [1]])
})
