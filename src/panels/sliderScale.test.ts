import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linear, log } from '../core/hyper.ts'
import { positionOf, positions, valueAt } from './sliderScale.ts'

const rate = log('η', 1e-3, [1e-6, 10])
const share = linear('β', 0.9, [0, 1])

test('the ends of a slider are exactly the ends of its range', () => {
  for (const scaled of [rate, share, linear('a', 0, [-1 / 3, 2 / 3])]) {
    expect([valueAt(0, scaled), valueAt(positions, scaled)]).toEqual(scaled.range)
  }
})

test.each([
  [rate, 1e-6, 0],
  [rate, 10, positions],
  [rate, 1e-3, 429],
  [share, 0.9, 900],
  [share, 0.5, 500],
])('%o: %s is at its place', (scaled, value, position) => {
  expect(positionOf(value, scaled)).toBe(position)
})

test('numbers beyond the slider sit at its ends', () => {
  expect(positionOf(1e3, rate)).toBe(positions)
  expect(positionOf(0, rate)).toBe(0)
  expect(positionOf(-5, share)).toBe(0)
})

test('a logarithmic range that reaches zero falls back to linear', () => {
  expect(valueAt(500, log('λ', 0, [0, 1]))).toBe(0.5)
})

test('numbers are short', () => {
  expect(valueAt(429, rate)).toBe(0.00101)
  expect(valueAt(333, linear('x', 0, [-2, 2]))).toBe(-0.668)
})

test('a position survives the way to its number and back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: positions }),
      fc.constantFrom(rate, share),
      (at, scale) => {
        expect(Math.abs(positionOf(valueAt(at, scale), scale) - at)).toBeLessThanOrEqual(1)
      },
    ),
    { seed: 7 },
  )
})
