import { expect, test } from 'vitest'
import { segmentStride, segmentsOf } from './lineSegments.ts'

const vertices = Float32Array.of(0, 0, 1, 0, 2, 0, 0, 1, 1, 1)
const starts = Uint32Array.of(0, 3, 5)

test('neighbours of one line are joined, and lines are not joined to each other', () => {
  const segments = segmentsOf(vertices, starts, 100)
  expect(segments).toHaveLength(3 * segmentStride)
  const ends = [0, 1, 2].map((i) => [...segments.subarray(5 * i, 5 * i + 4)])
  expect(ends).toEqual([
    [0, 0, 1, 0],
    [1, 0, 2, 0],
    [0, 1, 1, 1],
  ])
})

test('every line bears a head, and a long one several', () => {
  const heads = (segments: Float32Array) =>
    segments.filter((_, i) => i % segmentStride === 4).reduce((sum, head) => sum + head, 0)
  expect(heads(segmentsOf(vertices, starts, 100))).toBe(2)
  const long = Float32Array.from({ length: 202 }, (_, i) => i)
  expect(heads(segmentsOf(long, Uint32Array.of(0, 101), 25))).toBe(4)
})

test('of no lines there are no segments', () => {
  expect(segmentsOf(new Float32Array(), new Uint32Array(1), 10)).toHaveLength(0)
})
