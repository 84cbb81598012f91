import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rateSamples, shareOf } from './rateSamples.ts'

it('goes from the first step to the last, in no more points than wanted', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 2, max: 500 }),
      (steps, most) => {
        const points = rateSamples((t) => t, steps, most)
        expect(points.length).toBe(Math.min(steps, most))
        expect(points[0]).toEqual([0, 1])
        expect(points.at(-1)![1]).toBe(steps)
        for (const [share, t] of points) {
          expect(Number.isInteger(t)).toBe(true)
          expect(share).toBe(shareOf(t, steps))
        }
      },
    ),
  )
})

it('stays at the end beyond the last step', () => {
  expect(shareOf(11, 10)).toBe(1)
  expect(shareOf(2, 1)).toBe(0)
})
