import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeBeside } from './placeBeside.ts'

test('stands under its button where there is room', () => {
  const place = placeBeside({ left: 28, bottom: 130 }, { width: 1440, height: 900 })
  expect(place).toEqual({ left: 28, top: 134, width: 440, maxHeight: 758 })
})

test('is inside every window', () => {
  const button = fc.record({ left: fc.nat(2000), bottom: fc.nat(2000) })
  const size = fc.record({
    width: fc.integer({ min: 320, max: 2000 }),
    height: fc.integer({ min: 320, max: 2000 }),
  })
  fc.assert(
    fc.property(button, size, (at, window) => {
      const { left, top, width, maxHeight } = placeBeside(at, window)
      expect(left).toBeGreaterThanOrEqual(8)
      expect(left + width).toBeLessThanOrEqual(window.width - 8)
      expect(top).toBeGreaterThanOrEqual(8)
      expect(top + maxHeight).toBeLessThanOrEqual(window.height - 8)
      expect(maxHeight).toBeGreaterThanOrEqual(Math.min(460, window.height - 16))
    }),
  )
})
