import { expect, it } from 'vitest'
import type { Session } from '../session/session.ts'
import { nextStep } from './nextStep.ts'

/** As much of a session as the next step needs: one run through (0, 0), (1, 2) and (1, 1.5). */
function sessionAt(step: number): Session {
  const points = Float64Array.from([0, 0, 9, 1, 2, 8, 1, 1.5, 7, 99, 99, 99])
  const trajectories = [{ points, stride: 3, count: 3 }]
  return {
    race: { getState: () => ({ trajectories, revision: 4 }) },
    chosen: { getState: () => ({ run: 0 }) },
    playback: { step },
  } as unknown as Session
}

it('is the difference of two points', () => {
  expect(nextStep(sessionAt(0), undefined)).toMatchObject({ x: [0, 0], vector: [1, 2] })
  expect(nextStep(sessionAt(1.7), undefined)).toMatchObject({ x: [1, 2], vector: [0, -0.5] })
})

it('is none at the last point', () => {
  expect(nextStep(sessionAt(2), undefined)).toBeUndefined()
  expect(nextStep(sessionAt(50), undefined)).toBeUndefined()
})

it('is the same object while it is the same step', () => {
  const step = nextStep(sessionAt(1), undefined)
  expect(nextStep(sessionAt(1.5), step)).toBe(step)
  expect(nextStep(sessionAt(0), step)).not.toBe(step)
})
