import { expect, test } from 'vitest'
import { joinedCurves } from './joinedCurves.ts'

test('curves over the same places stay as they are', () => {
  const places = [0, 1, 2]
  const values = [3, 2, null]
  const joined = joinedCurves([
    { places, values },
    { places, values: [9, 8, 7] },
  ])
  expect(joined[0]).toBe(places)
  expect(joined[1]).toBe(values)
})

test('curves over places of their own share one list, and of one place the last value counts', () => {
  expect(
    joinedCurves([
      { places: [0, 2, 2, 2], values: [5, 4, 3, null] },
      { places: [0, 1, 3], values: [5, null, 1] },
    ]),
  ).toEqual([
    [0, 1, 2, 3],
    [5, undefined, 3, undefined],
    [5, null, undefined, 1],
  ])
  expect(joinedCurves([])).toEqual([[]])
})
