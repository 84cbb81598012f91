import { expect, test } from 'vitest'
import { isStill } from './stillness.ts'

function trajectory(xs: readonly number[], kind: 'done' | 'diverged' = 'done') {
  return {
    stride: 2,
    count: xs.length,
    points: Float64Array.from(xs.flatMap((x) => [x, x * x])),
    vertices: new Float32Array(0),
    vertexCount: 0,
    rewritten: 0,
    ending: { kind, step: xs.length - 1 } as const,
  }
}

test('a run that stays at its start is still, and none other', () => {
  expect(isStill(trajectory([1, 1, 1]))).toBe(true)
  expect(isStill(trajectory(Array(500).fill(1)))).toBe(true)
  expect(isStill(trajectory([1, 2, 1]))).toBe(false)
  expect(isStill(trajectory([...Array(499).fill(1), 1 + 1e-15]))).toBe(false)
  expect(isStill(trajectory([1]))).toBe(false)
  expect(isStill(trajectory([1, 1], 'diverged'))).toBe(false)
})
