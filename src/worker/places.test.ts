import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPlaces } from './places.ts'

test('every step has a place near before it, however long the run, and a place is where it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.nat(40_000), (steps, asked) => {
      const places = createPlaces(0, 4)
      for (let made = 1; made <= steps; made++) places.remember(made, made)
      const { made, place } = places.before(asked)
      expect(place).toBe(made)
      expect(made).toBeLessThanOrEqual(asked)
      expect(Math.min(asked, steps) - made).toBeLessThan(places.apart)
      expect(places.apart).toBeLessThanOrEqual(Math.max(4, steps / 128))
    }),
    { numRuns: 50 },
  )
})

test('a run made once more from a place adds nothing that is there', () => {
  const places = createPlaces('start', 2)
  for (const made of [1, 2, 3, 4]) places.remember(made, `first ${made}`)
  for (const made of [1, 2, 3, 4]) places.remember(made, `again ${made}`)
  expect(places.before(3).place).toBe('first 2')
  expect(places.before(9).place).toBe('first 4')
})
