import fc from 'fast-check'
import { expect, test } from 'vitest'
import { costAxis, stepAxis } from './lossAxis.ts'

const costs = (steps: readonly number[], counts: readonly number[]) => ({
  steps: Float64Array.from(steps),
  counts: Float64Array.from(counts),
  byValues: false,
})

test('over steps a step stands at itself', () => {
  const axis = stepAxis(100)
  expect([axis.last, axis.placeOf(3, 7), axis.stepAt(3, 7.4)]).toEqual([100, 7, 7])
})

test('a run that ended stands at its end, and one not counted yet at 0', () => {
  const axis = costAxis([costs([0, 10], [0, 20]), undefined])
  expect(axis.last).toBe(20)
  expect([axis.placeOf(0, 4), axis.placeOf(0, 99), axis.placeOf(1, 4)]).toEqual([8, 20, 0])
  expect([axis.stepAt(0, 9), axis.stepAt(0, 99), axis.stepAt(1, 4)]).toEqual([4, 10, 0])
})

test('where nothing more is asked, the last of the steps at that place is meant', () => {
  const axis = costAxis([costs([0, 1, 2, 3], [0, 4, 4, 6])])
  expect([axis.stepAt(0, 3), axis.stepAt(0, 4), axis.stepAt(0, 5)]).toEqual([0, 2, 2])
})

test('a step goes to its place and back', () => {
  const rising = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(rising, fc.nat(), (rises, pick) => {
      const counts = [0]
      for (const rise of rises) counts.push(counts.at(-1)! + rise)
      const axis = costAxis([costs([...counts.keys()], counts)])
      const step = pick % counts.length
      expect(axis.stepAt(0, axis.placeOf(0, step))).toBe(step)
    }),
  )
})
