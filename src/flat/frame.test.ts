import fc from 'fast-check'
import { expect, it } from 'vitest'
import { acrossAt, downAt, frameOf, placeAt } from './frame.ts'

const insets = { left: 358, right: 343, top: 0, bottom: 104 }
const pictures = fc.record({
  width: fc.integer({ min: 320, max: 2000 }),
  height: fc.integer({ min: 200, max: 1400 }),
  proportion: fc.double({ min: 0.4, max: 2.5, noNaN: true }),
})

it('lies with all of it in what the cards leave free', () => {
  const frame = frameOf(1440, 900, insets, 1)
  expect(frame.left).toBeGreaterThan(insets.left)
  expect(frame.left + frame.width).toBeLessThan(1440 - insets.right)
  expect(frame.top + frame.height).toBeLessThan(900 - insets.bottom)
})

it('keeps its proportion and stays within any picture', () => {
  fc.assert(
    fc.property(pictures, ({ width, height, proportion }) => {
      const frame = frameOf(width, height, { left: 0, right: 0, top: 0, bottom: 0 }, proportion)
      expect(frame.height / frame.width).toBeCloseTo(proportion, 6)
      expect(Math.min(frame.left, frame.top)).toBeGreaterThan(0)
      expect(frame.left + frame.width).toBeLessThan(width)
      expect(frame.top + frame.height).toBeLessThan(height)
    }),
  )
})

it('takes all of the room where nothing has a proportion', () => {
  const { width, height } = frameOf(1000, 500, { left: 0, right: 0, top: 0, bottom: 0 }, undefined)
  expect(width).toBeCloseTo(1000 - 2 * 64, 6)
  expect(height).toBeCloseTo(500 - 2 * 42, 6)
})

it('finds the place under the pixel where a place is drawn', () => {
  const frame = frameOf(800, 450, insets, 0.7)
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(share, share, (u, v) => {
      const place = placeAt(frame, acrossAt(frame, u), downAt(frame, v))
      expect(place.u).toBeCloseTo(u, 9)
      expect(place.v).toBeCloseTo(v, 9)
    }),
  )
})
