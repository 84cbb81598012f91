import { expect, it, test } from 'vitest'
import { rateOf } from './rate.ts'

it('is the rate itself without a schedule, and with modifiers that are none', () => {
  expect(rateOf({}, 0.02)(7)).toBe(0.02)
  expect(rateOf({ clip_norm: 1, schedule: 'constant' }, 0.02)(7)).toBe(0.02)
})

test.each([
  [{ schedule: 'step', schedule_period: 10 }, [0.1, 0.1, 0.05, 0.025]],
  [{ schedule: 'inverse', schedule_decay: 0.1 }, [0.1, 0.1 / 1.9, 0.05, 0.1 / 3]],
  [
    { schedule: 'cosine', schedule_period: 20 },
    [0.1, 0.1 * (0.5 + Math.cos(0.45 * Math.PI) / 2), 0.05, 0],
  ],
  [{ schedule: 'warmup', schedule_period: 20 }, [0.005, 0.05, 0.055, 0.1]],
])('%j goes through what its formula says at steps 1, 10, 11, 21', (chosen, expected) => {
  const rate = rateOf(chosen, 0.1)
  for (const [place, t] of [1, 10, 11, 21].entries()) {
    expect(rate(t)).toBeCloseTo(expected[place]!, 15)
  }
})
