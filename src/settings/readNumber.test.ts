import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumber } from './readNumber.ts'

test.each([
  ['0.02', 0.02],
  [' 5 ', 5],
  ['.5', 0.5],
  ['5.', 5],
  ['1e-3', 0.001],
  ['1E5', 1e5],
  ['+3', 3],
  ['-1.2', -1.2],
  ['−1.2', -1.2],
  ['1/3', 1 / 3],
  ['-1/3', -1 / 3],
  ['1/3/2', 1 / 6],
  ['2^-4', 1 / 16],
  ['2**-4', 1 / 16],
  ['2^(-4)', 1 / 16],
  ['2^0.5', 2 ** 0.5],
  ['10^-3', 1e-3],
  ['3*10^2', 300],
  ['3.2×10⁻⁴', 3.2 * 1e-4],
  ['10⁻⁴', 1e-4],
  ['pi', Math.PI],
  ['2pi', 2 * Math.PI],
  ['-π/2', -Math.PI / 2],
  ['２．５', 2.5],
  ['－１／４', -0.25],
  ['1e999', Number.POSITIVE_INFINITY],
  ['-∞', Number.NEGATIVE_INFINITY],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['1/0', Number.POSITIVE_INFINITY],
  ['-0', 0],
])('%s is a number', (text, value) => {
  expect(readNumber(text)).toBe(value)
})

test.each([
  '',
  ' ',
  'NaN',
  '0/0',
  '1 2',
  '1,5',
  '1..2',
  '--1',
  '1e',
  '0x10',
  '1_000',
  '*2',
  '/2',
  '2*',
  '2^',
  '2^x',
  'pi2',
  'sqrt(2)',
  '1+1',
  '(1)',
  'constructor',
  '٣',
])('“%s” is none', (text) => {
  expect(readNumber(text)).toBeUndefined()
})

test('every double comes back from its shortest text', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (value) => {
      expect(readNumber(String(value))).toBe(value === 0 ? 0 : value)
    }),
  )
})

test('any text gives a number or nothing, and never NaN', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readNumber(text)).not.toBeNaN()
    }),
  )
  expect(readNumber('9'.repeat(100_000))).toBeUndefined()
})
