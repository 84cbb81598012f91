import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalNear, decimalWithin } from './decimal.ts'

describe('decimalNear', () => {
  it.each([
    [-1.9633414844184376, 0.004, -1.963],
    [-0.7599999999999998, 4e-5, -0.76],
    [0.30000000000000004, 0.01, 0.3],
    [1234.5678, 30, 1230],
    [1234.5678, 1, 1235],
    [-0.0001234567, 3e-8, -0.00012346],
    [7.123, 1e-200, 7.123],
  ])('%d in grains of %d is %d', (x, grain, expected) => {
    expect(decimalNear(x, grain)).toBe(expected)
  })

  it('is off by no more than half a grain, and stays as it is when rounded again', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e4, noNaN: true }),
        (x, grain) => {
          const near = decimalNear(x, grain)
          expect(Math.abs(near - x)).toBeLessThanOrEqual(grain * 0.5001)
          expect(decimalNear(near, grain)).toBe(near)
        },
      ),
      { seed: 7 },
    )
  })
})

describe('decimalWithin', () => {
  it('rounds inwards at a border that is no short decimal', () => {
    for (const border of [7.12345, -7.12345]) {
      const near = decimalWithin(2 * border, 0.0003, [-7.12345, 7.12345])
      expect(near).toBe(Math.sign(border) * 7.1234)
    }
  })

  it('reaches a border that is one', () => {
    expect(decimalWithin(2.7, 0.003, [-2, 2])).toBe(2)
  })
})
