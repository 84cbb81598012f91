import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createReporter } from './progress.ts'
import { renewed } from './trajectories.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const [trajectory] = renewed([], 1, { stride: 3, points: 10, vertices: 0 })
trajectory!.points.set([1, 2, 3, 4, 5, 6])

test('however fast news come, the store changes a few times a second', () => {
  const { progress, report } = createReporter()
  let changes = 0
  progress.subscribe(() => changes++)
  for (let count = 1; count <= 100; count++) {
    trajectory!.count = Math.min(count, 2)
    report([trajectory!], false)
    vi.advanceTimersByTime(10)
  }
  expect(changes).toBeGreaterThan(2)
  expect(changes).toBeLessThan(7)
  expect(progress.getState()).toEqual([{ count: 2, value: 6, ending: undefined }])
})

test('endings are told at once, and once', () => {
  const { progress, report } = createReporter()
  report([trajectory!], false)
  trajectory!.ending = { kind: 'done', step: 1 }
  report([trajectory!], true)
  expect(progress.getState()).toMatchObject([{ ending: { kind: 'done', step: 1 } }])
  const told = progress.getState()
  vi.advanceTimersByTime(1000)
  expect(progress.getState()).toBe(told)
})

test('a run without points has no value', () => {
  const { progress, report } = createReporter()
  report(renewed([], 1, { stride: 3, points: 1, vertices: 0 }), true)
  expect(progress.getState()).toEqual([{ count: 0, value: Number.NaN, ending: undefined }])
})
