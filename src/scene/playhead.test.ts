import { expect, it } from 'vitest'
import type { Trajectory } from '../session/trajectories.ts'
import { pointAt, rawStride, verticesUpTo } from './playhead.ts'

function trajectory(steps: readonly number[], count: number): Trajectory {
  return {
    stride: 3,
    count,
    points: new Float64Array(3 * count),
    vertices: Float32Array.from(steps.flatMap((step) => [0, 0, 0, step])),
    vertexCount: steps.length,
    rewritten: 0,
    ending: undefined,
  }
}

it('cuts the path at the last vertex that is not after the playhead', () => {
  const steps = [0, 1, 2, 5, 9, 40, 41, 900]
  const path = trajectory(steps, 1000)
  for (let step = 0; step < 1000; step++) {
    expect(verticesUpTo(path, step)).toBe(steps.filter((at) => at <= step).length)
  }
})

it('knows nothing of vertices that are not valid yet', () => {
  const path = { ...trajectory([0, 1, 2, 3], 4), vertexCount: 2 }
  expect(verticesUpTo(path, 100)).toBe(2)
})

it('stays at the last point of a run that has ended', () => {
  expect(pointAt(trajectory([0], 7), 3)).toBe(3)
  expect(pointAt(trajectory([0], 7), 100)).toBe(6)
  expect(pointAt(trajectory([], 0), 0)).toBe(-1)
})

it('draws a bounded number of raw points', () => {
  expect(rawStride(10, 20, 2048)).toBe(1)
  for (const to of [2058, 2059, 1e6])
    expect((to - 10) / rawStride(10, to, 2048)).toBeLessThanOrEqual(2048)
})
