import { expect, it } from 'vitest'
import type { Trajectory } from '../session/trajectories.ts'
import { lastSeen } from './divergence.ts'

type Point = readonly [x: number, y: number, value: number]

/** A run whose every point is a vertex, or only those named. */
function run(points: readonly Point[], vertices = points.map((_, step) => step)): Trajectory {
  return {
    stride: 3,
    count: points.length,
    points: Float64Array.from(points.flat()),
    vertices: Float32Array.from(
      vertices.flatMap((step) => [points[step]![0], points[step]![1], points[step]![2], step]),
    ),
    vertexCount: vertices.length,
    rewritten: 0,
    ending: { kind: 'diverged', step: points.length },
  }
}

const square = [
  [0, 1],
  [0, 1],
] as const

it('finds the last point inside the picture, wherever vertices are', () => {
  const points = Array.from({ length: 50 }, (_, i): Point => [i / 40, 0.5, i])
  expect(lastSeen(run(points), square)).toEqual({ step: 40, inside: true })
  expect(lastSeen(run(points, [0, 20, 48]), square)).toEqual({ step: 40, inside: true })
  expect(lastSeen(run(points, [0]), square)).toEqual({ step: 40, inside: true })
  expect(lastSeen(run(points.slice(0, 30), [0]), square)).toEqual({ step: 29, inside: true })
})

it('falls back on the last point before f exploded', () => {
  const points = Array.from({ length: 20 }, (_, i): Point => [5, 5, 10 ** i])
  // |f(start)| = 1, so the limit is 2·10¹².
  expect(lastSeen(run(points), square)).toEqual({ step: 12, inside: false })
  expect(lastSeen(run(points.slice(0, 3)), square)).toEqual({ step: 2, inside: false })
  expect(lastSeen({ ...run([]), count: 0 }, square)).toBeUndefined()
})
