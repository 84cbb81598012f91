import { expect, test } from 'vitest'
import type { Part } from '../worker/protocol.ts'
import { append, renewed } from './trajectories.ts'

const room = { stride: 3, points: 10, vertices: 5 }

/** Points `from` … `from + count - 1` of a run, filled with their step, and as many vertices from `vertexFrom` on. */
function message(from: number, count: number, vertexFrom: number): [Part, ArrayBuffer] {
  const points = new Float64Array(3 * count + 3).fill(-1)
  for (let i = 0; i < count; i++) points.fill(from + i, 3 + 3 * i, 6 + 3 * i)
  const vertices = new Float32Array(4 * 2).fill(from)
  return [{ run: 0, from, count, at: 3, vertices, vertexFrom }, points.buffer]
}

test('points and vertices are appended where they belong', () => {
  const [trajectory] = renewed([], 1, room)
  append(trajectory!, ...message(0, 2, 0))
  append(trajectory!, ...message(2, 1, 2))
  expect(trajectory).toMatchObject({ count: 3, vertexCount: 4, rewritten: 0 })
  expect([...trajectory!.points.subarray(0, 9)]).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2])
})

test('replaced vertices are told', () => {
  const [trajectory] = renewed([], 1, room)
  append(trajectory!, ...message(0, 2, 0))
  append(trajectory!, ...message(2, 1, 1))
  expect(trajectory).toMatchObject({ vertexCount: 3, rewritten: 1 })
})

test('the next revision takes over the arrays and nothing else', () => {
  const former = renewed([], 2, room)
  append(former[0]!, ...message(0, 2, 0))
  const next = renewed(former, 3, { ...room, points: 6 })
  expect(next[0]!.points).toBe(former[0]!.points)
  expect(next[1]!.vertices).toBe(former[1]!.vertices)
  expect(next.map(({ count, vertexCount }) => [count, vertexCount])).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ])
})

test('arrays too small or far too large are let go', () => {
  const former = renewed([], 1, room)
  expect(renewed(former, 1, { ...room, points: 11 })[0]!.points).toHaveLength(33)
  expect(renewed(former, 1, { ...room, points: 4 })[0]!.points).toHaveLength(12)
})
