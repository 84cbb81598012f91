import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Trajectory } from '../session/trajectories.ts'
import { fold, stepsOf, thinned } from './thinning.ts'

test('a short run is kept as it is', () => {
  const curve = thinned(4)
  fold(curve, trajectoryOf([5, 4, 6, 1, 2]))
  expect([...curve.values]).toEqual([5, 4, 6, 1, 2])
  expect([...stepsOf(4)]).toEqual([0, 1, 2, 3, 4])
})

test('a run under way leaves the rest of the axis empty', () => {
  const curve = thinned(3)
  fold(curve, trajectoryOf([5, 4]))
  expect([...curve.values]).toEqual([5, 4, Number.NaN, Number.NaN])
})

test('a million steps take two thousand places', () => {
  expect(stepsOf(1_000_000).length).toBeLessThanOrEqual(2000)
  expect(thinned(1_000_000).values.length).toBe(stepsOf(1_000_000).length)
})

test('every bucket keeps its lowest and highest value, however the points arrive', () => {
  const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2100, maxLength: 5000 })
  fc.assert(
    fc.property(values, fc.nat(5000), (all, cut) => {
      const curve = thinned(all.length - 1)
      const trajectory = trajectoryOf(all)
      fold(curve, { ...trajectory, count: Math.min(cut, all.length) })
      fold(curve, trajectory)
      for (let from = 0; from < all.length; from += curve.width) {
        const bucket = all.slice(from, from + curve.width)
        const at = (2 * from) / curve.width
        const kept = [curve.values[at]!, curve.values[at + 1]!]
        expect(Math.min(...kept)).toBe(Math.min(...bucket))
        expect(Math.max(...kept)).toBe(Math.max(...bucket))
      }
    }),
    { seed: 7, numRuns: 30 },
  )
})

function trajectoryOf(values: readonly number[]): Trajectory {
  return {
    stride: 1,
    count: values.length,
    points: Float64Array.from(values),
    vertices: new Float32Array(),
    vertexCount: 0,
    rewritten: 0,
    ending: undefined,
  }
}
