import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Session } from '../session/session.ts'
import { type SlowPath, slowPath } from './slowPath.ts'

function pathAt(step: number, every: number | undefined, known?: SlowPath) {
  const runs = [
    { optimizer: 'adam', hypers: {}, ...(every && { modifiers: { lookahead: every } }) },
  ]
  return slowPath(
    {
      race: createStore(() => ({ runs, trajectories: [{ count: 1_000_001 }] })),
      chosen: createStore(() => ({ run: 0 })),
      playback: { step },
    } as unknown as Session,
    known,
  )
}

it('goes through every k-th point up to the playhead; none without lookahead', () => {
  expect(pathAt(23, 5)).toEqual({ run: 0, every: 5, count: 5 })
  expect(pathAt(23, undefined)).toBeUndefined()
})

it('is the very object known as long as nothing of it changes', () => {
  const known = pathAt(23, 5)!
  expect(pathAt(24, 5, known)).toBe(known)
  expect(pathAt(25, 5, known)).toMatchObject({ count: 6 })
})

it('never has more points than can be drawn, nor leaves many out', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1000 }), (step, k) => {
      const { every, count } = pathAt(step, k)!
      expect(count).toBeLessThanOrEqual(1025)
      expect(every % k).toBe(0)
      if (every > k) expect(count).toBeGreaterThan(500)
      expect((count - 1) * every).toBeLessThanOrEqual(step)
    }),
  )
})
