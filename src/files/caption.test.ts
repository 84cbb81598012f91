import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortened } from './caption.ts'

const width = (text: string) => 7 * text.length

test('a link that has room stays whole', () => {
  expect(shortened('a.example/#f=saddle', 1000, width)).toBe('a.example/#f=saddle')
})

test('of a longer one as much is kept as fits', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 2 }), fc.integer({ min: 7, max: 500 }), (text, room) => {
      const shown = shortened(text, room, width)
      expect(width(shown)).toBeLessThanOrEqual(room)
      if (shown === text) return
      expect(text.startsWith(shown.slice(0, -1))).toBe(true)
      expect(width(shown) + 7).toBeGreaterThan(room)
    }),
  )
})
