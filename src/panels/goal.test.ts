import { expect, test } from 'vitest'
import { firstGoal, goalBeside } from './goal.ts'

test('a first threshold is a power of ten that half of the runs reach', () => {
  expect(firstGoal(24.2, [3e-4, 5e-9, 2], true)).toBe(1e-3)
  expect(firstGoal(24.2, [1e-3], true)).toBe(1e-3)
  expect(firstGoal(24.2, [0.45, 0.0028, 0.126, 0, 0, 0], true)).toBe(1e-2)
  expect(firstGoal(24.2, [0, 0], true)).toBe(1e-10)
  expect(firstGoal(24.2, [Number.NaN], true)).toBe(10)
  expect(firstGoal(Number.NaN, [], true)).toBe(1e-6)
  expect(firstGoal(38, [12.9, 17.9, 11], true)).toBe(15)
})

test('where f* is not known it is a tenth of the way up from there', () => {
  expect(firstGoal(10, [-10, -4], false)).toBe(-2.6)
})

test('keys go through ten thresholds to a power of ten, and back', () => {
  let below = 1e-6
  for (let i = 0; i < 10; i++) below = goalBeside(below, 1, { log: true, span: 0 })
  expect(below).toBe(1e-5)
  for (let i = 0; i < 10; i++) below = goalBeside(below, -1, { log: true, span: 0 })
  expect(below).toBe(1e-6)
  expect(goalBeside(0.5, -2, { log: false, span: 10 })).toBe(0.3)
})
