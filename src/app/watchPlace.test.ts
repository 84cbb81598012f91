import { expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Pointed, Session } from '../session/session.ts'
import { type PlaceReading, watchPlace } from './watchPlace.ts'

/** As much of a session as a reading needs: f is the sum of the coordinates, answered when `answer` is called. */
function pretend() {
  const pointed = createStore<Pointed>(() => ({ place: undefined, at: undefined }))
  const race = createStore(() => ({ revision: 1 }))
  const open: (() => void)[] = []
  const asked: (readonly number[])[] = []
  const session = {
    pointed,
    race,
    settings: { getState: () => ({ experiment: { starts: [[7, 8, 9]] } }) },
    diagnose: ([point]: readonly (readonly number[])[]) => {
      asked.push(point!)
      const value = point!.reduce((sum, x) => sum + x, 0)
      return new Promise((resolve) => open.push(() => resolve([{ value }])))
    },
  } as unknown as Session
  const answer = async () => {
    open.shift()!()
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { session, pointed, race, asked, answer }
}

it('reads f on the slice through the first start, one question at a time, the newest last', async () => {
  const { session, pointed, asked, answer } = pretend()
  const heard: (PlaceReading | undefined)[] = []
  const stop = watchPlace(session, (reading) => heard.push(reading))
  pointed.setState({ place: [1, 2] })
  pointed.setState({ place: [3, 4] })
  pointed.setState({ place: [5, 6] })
  expect(asked).toEqual([[1, 2, 9]])
  await answer()
  expect(asked).toEqual([
    [1, 2, 9],
    [5, 6, 9],
  ])
  await answer()
  expect(heard).toEqual([
    { place: [1, 2], value: 12 },
    { place: [5, 6], value: 20 },
  ])
  pointed.setState({ place: undefined })
  expect(heard.at(-1)).toBeUndefined()
  stop()
})

it('asks again where another landscape may be under the pointer', async () => {
  const { session, pointed, race, asked, answer } = pretend()
  watchPlace(session, () => {})
  pointed.setState({ place: [1, 2] })
  await answer()
  race.setState({ revision: 1 })
  expect(asked.length).toBe(1)
  race.setState({ revision: 2 })
  expect(asked.length).toBe(2)
})

it('says nothing of a place that is left before the answer comes', async () => {
  const { session, pointed, answer } = pretend()
  const heard: (PlaceReading | undefined)[] = []
  watchPlace(session, (reading) => heard.push(reading))
  pointed.setState({ place: [1, 2] })
  pointed.setState({ place: undefined })
  await answer()
  expect(heard.every((reading) => reading === undefined)).toBe(true)
})
