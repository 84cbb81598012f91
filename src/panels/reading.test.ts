import { beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Diagnosis } from '../core/analysis/diagnosis.ts'
import type { Ending } from '../core/ending.ts'
import type { Session } from '../session/session.ts'
import { type Reading, watchReading } from './reading.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

test('many steps of the playhead ask the worker once, and then once more for the newest', async () => {
  const { session, move, asked } = sessionOver([0, 10, 20, 30, 40])
  const readings: Reading[] = []
  watchReading(session, (reading) => readings.push(reading))
  for (const step of [1, 2, 3]) move(step)
  await vi.advanceTimersByTimeAsync(1000)
  expect(asked).toEqual([[0], [30]])
  expect(readings).toMatchObject([
    { kind: 'step', step: 0, point: [0] },
    { kind: 'step', step: 3, point: [30] },
  ])
})

test('beyond its end a run is read at its last point, with its ending', async () => {
  const { session, move } = sessionOver([0, 10], { kind: 'diverged', step: 2 })
  const readings: Reading[] = []
  watchReading(session, (reading) => readings.push(reading))
  move(50)
  await vi.advanceTimersByTimeAsync(1000)
  expect(readings.at(-1)).toMatchObject({ step: 1, point: [10], ending: { kind: 'diverged' } })
})

test('a run without a first point is read as its ending, and nobody is asked', async () => {
  const { session, asked } = sessionOver([], { kind: 'left-domain', step: 0 })
  const readings: Reading[] = []
  watchReading(session, (reading) => readings.push(reading))
  await vi.advanceTimersByTimeAsync(200)
  expect(readings).toEqual([{ kind: 'empty', ending: { kind: 'left-domain', step: 0 } }])
  expect(asked).toEqual([])
})

test('the pointer comes before the playhead: a step of a run, then a place, then neither', async () => {
  const { session, asked } = sessionOver([0, 10, 20])
  const readings: Reading[] = []
  watchReading(session, (reading) => readings.push(reading))
  await vi.advanceTimersByTimeAsync(200)
  session.pointed.setState({ place: [7], at: { run: 0, step: 2 } })
  await vi.advanceTimersByTimeAsync(200)
  session.pointed.setState({ at: undefined })
  await vi.advanceTimersByTimeAsync(200)
  session.pointed.setState({ place: [1, 2] })
  await vi.advanceTimersByTimeAsync(200)
  expect(asked).toEqual([[0], [20], [7], [0]])
  expect(readings).toMatchObject([
    { kind: 'step', step: 0, pointed: false },
    { kind: 'step', step: 2, pointed: true },
    { kind: 'place', point: [7] },
    { kind: 'step', step: 0, pointed: false },
  ])
})

test('a step is read with what the next one does to f, the last with none', async () => {
  const { session, move } = sessionOver([0, 10])
  const readings: Reading[] = []
  watchReading(session, (reading) => readings.push(reading))
  await vi.advanceTimersByTimeAsync(200)
  move(1)
  await vi.advanceTimersByTimeAsync(200)
  expect(readings[0]).toMatchObject({ change: { actual: 0 } })
  expect(readings[1]).toMatchObject({ change: undefined })
})

test('once stopped it reports nothing', async () => {
  const { session, move } = sessionOver([0, 10])
  const report = vi.fn()
  watchReading(session, report)()
  move(1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(report).not.toHaveBeenCalled()
})

test('a question that fails does not end the reading', async () => {
  const { session, move } = sessionOver([0, 10])
  const report = vi.fn()
  vi.spyOn(session, 'diagnose').mockRejectedValueOnce(new Error('restarted'))
  watchReading(session, report)
  await vi.advanceTimersByTimeAsync(1000)
  move(1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(report).toHaveBeenCalledTimes(1)
})

function sessionOver(xs: readonly number[], ending?: Ending) {
  const listeners = new Set<(step: number) => void>()
  const asked: (readonly number[])[] = []
  const playback = {
    step: 0,
    onStep: (listener: (step: number) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const points = Float64Array.from(xs.flatMap((x) => [x, 0]))
  const trajectory = { stride: 2, count: xs.length, points, ending }
  const session = {
    playback,
    race: createStore(() => ({ revision: 1, trajectories: [trajectory], dimension: 1 })),
    chosen: createStore(() => ({ run: 0 })),
    pointed: createStore(() => ({ place: undefined, at: undefined })),
    onData: () => () => {},
    diagnose: async (batch: readonly (readonly number[])[]) => {
      asked.push(...batch)
      return batch.map(([value]) => ({ value: 0, gradient: [value] }) as unknown as Diagnosis)
    },
  } as unknown as Session
  const move = (step: number) => {
    playback.step = step
    for (const listener of listeners) listener(step)
  }
  return { session, move, asked }
}
