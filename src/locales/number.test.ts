import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shown, shownPoint } from './number.ts'

test.each([
  [0, '0'],
  [-0, '0'],
  [1, '1'],
  [-1.5, '−1.5'],
  [0.001, '0.001'],
  [0.00123456, '0.00123'],
  [0.9999, '1'],
  [0.99949, '0.999'],
  [123.456, '123'],
  [12345.6, '12346'],
  [99999.6, '10⁵'],
  [3.2e-4, '3.2×10⁻⁴'],
  [-3.2e-4, '−3.2×10⁻⁴'],
  [1e-12, '10⁻¹²'],
  [6.02214e23, '6.02×10²³'],
  [5e-324, '4.94×10⁻³²⁴'],
  [Number.POSITIVE_INFINITY, '∞'],
  [Number.NEGATIVE_INFINITY, '−∞'],
  [Number.NaN, '–'],
])('%s is shown as %s', (value, text) => {
  expect(shown(value)).toBe(text)
})

test.each([
  [24.2, 6, '24.2'],
  [1 / 3, 6, '0.333333'],
  [1234567.8, 8, '1234567.8'],
  [0.05, 1, '0.05'],
])('%s with %s digits is shown as %s', (value, digits, text) => {
  expect(shown(value, digits)).toBe(text)
})

test('what is shown is the number to the digits asked for', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), fc.nat(10), (value, more) => {
      const digits = more + 1
      const back = readBack(shown(value, digits))
      expect(Math.abs(back - value)).toBeLessThanOrEqual(
        Math.abs(value) * 0.5000001 * 10 ** (1 - digits) + Number.MIN_VALUE,
      )
    }),
    { seed: 7 },
  )
})

function readBack(text: string): number {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹'
  const ascii = text
    .replace('−', '-')
    .replace(/^(-?)10(?=[⁰¹²³⁴⁵⁶⁷⁸⁹⁻])/, '$11e')
    .replace('×10', 'e')
    .replace('⁻', '-')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (sign) => String(digits.indexOf(sign)))
  return Number(ascii)
}

test('a point stands in parentheses', () => {
  expect(shownPoint([-1.2, 1])).toBe('(−1.2, 1)')
  expect(shownPoint([0.5])).toBe('(0.5)')
})
