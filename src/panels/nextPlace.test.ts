import { expect, test } from 'vitest'
import { nextPlace } from './nextPlace.ts'

test.each([
  ['ArrowDown', 0, 5, 1],
  ['ArrowDown', 4, 5, 0],
  ['ArrowUp', 0, 5, 4],
  ['PageDown', 3, 5, 4],
  ['PageUp', 3, 5, 0],
  ['Home', 3, 5, undefined],
  ['ArrowDown', 0, 0, undefined],
])('%s from %i of %i', (key, place, count, next) => {
  expect(nextPlace(key, place, count)).toBe(next)
})
