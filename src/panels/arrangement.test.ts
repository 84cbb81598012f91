import { expect, test } from 'vitest'
import { followed, inserted, moved, removed } from './arrangement.ts'

test('says where everything was before', () => {
  expect(moved(4, 0, 2)).toEqual([1, 2, 0, 3])
  expect(moved(4, 3, 0)).toEqual([3, 0, 1, 2])
  expect(removed(3, 1)).toEqual([0, 2])
  expect(inserted(3, 1)).toEqual([0, -1, 1, 2])
})

test('a run is followed to its new place, from every start', () => {
  expect(followed(0, 3, moved(3, 0, 2))).toBe(2)
  expect(followed(5, 3, moved(3, 0, 2))).toBe(4)
  expect(followed(2, 3, removed(3, 0))).toBe(1)
  expect(followed(5, 3, removed(3, 0))).toBe(3)
  expect(followed(1, 2, inserted(2, 1))).toBe(2)
})

test('in the place of a run that is gone stands its neighbour', () => {
  expect(followed(1, 3, removed(3, 1))).toBe(1)
  expect(followed(2, 3, removed(3, 2))).toBe(1)
})
