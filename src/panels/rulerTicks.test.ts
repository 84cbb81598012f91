import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rulerTicks } from './rulerTicks.ts'

test('are round numbers', () => {
  expect(rulerTicks(1000, 6)).toEqual([0, 200, 400, 600, 800, 1000])
  expect(rulerTicks(1000, 3)).toEqual([0, 500, 1000])
  expect(rulerTicks(7, 11)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect(rulerTicks(123, 6)).toEqual([0, 50, 100])
  expect(rulerTicks(41, 3)).toEqual([0, 41])
})

test('are few, whole, and within the steps', () => {
  const steps = fc.integer({ min: 1, max: 1_000_000 })
  fc.assert(
    fc.property(steps, fc.integer({ min: 2, max: 20 }), (steps, most) => {
      const ticks = rulerTicks(steps, most)
      expect(ticks.length).toBeLessThanOrEqual(most)
      expect(ticks.length).toBeGreaterThanOrEqual(2)
      expect(ticks.every((tick) => Number.isInteger(tick) && tick <= steps)).toBe(true)
    }),
  )
})
