import { beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Autopsy } from '../core/autopsy.ts'
import type { Ending } from '../core/ending.ts'
import { type Followed, followStep } from './followStep.ts'
import type { Session } from './session.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

const settle = () => vi.advanceTimersByTimeAsync(1000)

test('the step is the one that comes next; many moves ask once, and once more for the newest', async () => {
  const { session, move, asked, reports } = sessionOver(100)
  followStep(session, { pause: 100 }, (followed) => reports.push(followed))
  await vi.advanceTimersByTimeAsync(1)
  for (const step of [1, 2, 3]) move(step)
  await settle()
  expect(asked).toEqual(['0 1', '0 4'])
  expect(reports).toMatchObject([
    { run: 0, isLast: false, autopsy: { step: 1 } },
    { run: 0, isLast: false, autopsy: { step: 4 } },
  ])
})

test.each<[Ending, string]>([
  [{ kind: 'done', step: 9 }, '0 9'],
  [{ kind: 'diverged', step: 10 }, '0 10'],
])('at the end of a run that is %j it is the last one', async (ending, expected) => {
  const { session, move, asked, reports } = sessionOver(10, ending)
  move(50)
  followStep(session, { pause: 0 }, (followed) => reports.push(followed))
  await settle()
  expect(asked).toEqual([expected])
  expect(reports).toMatchObject([{ isLast: true }])
})

test('where the next point has not come nothing is asked, and nothing known', async () => {
  const { session, move, asked, reports } = sessionOver(10)
  followStep(session, { pause: 0 }, (followed) => reports.push(followed))
  await settle()
  move(9)
  await settle()
  expect(asked).toEqual(['0 1'])
  expect(reports.at(-1)).toBeUndefined()
})

test('another run is asked about when it is chosen, unless it is a given one; stopped, none is', async () => {
  const { session, move, asked, reports } = sessionOver(10)
  const stops = [undefined, 1].map((run) =>
    followStep(session, { pause: 0, ...(run && { run }) }, (followed) => reports.push(followed)),
  )
  await settle()
  session.chosen.setState({ run: 1 })
  await settle()
  expect(asked).toEqual(['0 1', '1 1', '1 1'])
  for (const stop of stops) stop()
  move(5)
  await settle()
  expect(asked).toHaveLength(3)
})

function sessionOver(count: number, ending?: Ending) {
  const listeners = new Set<(step: number) => void>()
  const asked: string[] = []
  const reports: (Followed | undefined)[] = []
  const playback = {
    step: 0,
    onStep(listener: (step: number) => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const session = {
    playback,
    race: createStore(() => ({ revision: 1, trajectories: [0, 1].map(() => ({ count, ending })) })),
    chosen: createStore(() => ({ run: 0 })),
    onData: () => () => {},
    autopsy: async (run: number, step: number) => {
      asked.push(`${run} ${step}`)
      return { step } as Autopsy
    },
  } as unknown as Session
  const move = (step: number) => {
    playback.step = step
    for (const listener of listeners) listener(step)
  }
  return { session, move, asked, reports }
}
