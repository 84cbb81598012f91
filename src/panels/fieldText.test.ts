import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumber } from '../settings/readNumber.ts'
import { fieldText } from './fieldText.ts'

test.each([
  [0.01, 6, '0.01'],
  [1e9, 6, '1e9'],
  [-2e9, 6, '−2e9'],
  [1e21, 4, '1e21'],
  [Math.PI / 4, 8, '0.78539…'],
  [-1.61958136, 8, '−1.6195…'],
  [0.00012345678, 8, '0.00012…'],
  [1.2345678e-9, 8, '1.23…e-9'],
  [123456789012, 8, '1.23…e11'],
])('%s in %s signs is %s', (value, room, text) => {
  expect(fieldText(value, room)).toBe(text)
})

test('what has no … is the very number, and what has begins like it', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat(20), (value, room) => {
      const text = fieldText(value, room)
      const read = readNumber(text.replace('…', ''))!
      if (!text.includes('…')) expect(read === value).toBe(true)
      expect(Math.abs(read)).toBeLessThanOrEqual(Math.abs(value))
      expect(Math.abs(read - value)).toBeLessThanOrEqual(Math.abs(value) / 2)
    }),
    { seed: 7 },
  )
})
