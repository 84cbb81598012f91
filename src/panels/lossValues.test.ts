import { expect, test } from 'vitest'
import type { Trajectory } from '../session/trajectories.ts'
import { type CurveMemory, lossValues, withZeros } from './lossValues.ts'

test('zero has no logarithm, and nothing has a place for what diverged', () => {
  const run = trajectoryOf([102, 3, 2, 1e20, Number.POSITIVE_INFINITY])
  expect(lossValues(new WeakMap(), run, 5, 2, true)).toEqual([
    2,
    0,
    Number.NEGATIVE_INFINITY,
    null,
    null,
    null,
  ])
  expect(lossValues(new WeakMap(), run, 5, 2, false)).toEqual([100, 1, 0, null, null, null])
})

test('zeros stand below the lowest of all curves, however low that is', () => {
  const zero = Number.NEGATIVE_INFINITY
  expect(
    withZeros([
      [2, zero],
      [-3.5, null],
    ]),
  ).toEqual([
    [2, -5],
    [-3.5, null],
  ])
  expect(withZeros([[zero, zero, null]])).toEqual([[0, 0, null]])
})

test('nothing stands deeper than what rounding leaves of the highest start', () => {
  expect(
    withZeros([
      [1.5, -3, -30, Number.NEGATIVE_INFINITY],
      [0, -13.5, -14.5, null],
    ]),
  ).toEqual([
    [1.5, -3, -14, -14],
    [0, -13.5, -14, null],
  ])
})

test('what was folded in stays, and only new points are added', () => {
  const memory: CurveMemory = new WeakMap()
  const run = trajectoryOf([5, 3, 2])
  run.count = 2
  lossValues(memory, run, 2, 0, false)
  run.points[0] = 99
  run.count = 3
  expect(lossValues(memory, run, 2, 0, false)).toEqual([5, 3, 2])
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
