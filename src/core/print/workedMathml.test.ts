import { expect, test } from 'vitest'
import type { Tree } from '../formula/tree.ts'
import { plainText } from './testing/plainText.ts'
import { workedMathml } from './workedMathml.ts'

test.each<[Tree, number, string]>([
  [['+', ['*', 0.9, 2], ['*', ['-', 1, 0.9], -4]], 1.4, '=0.9·2+(1-0.9)·(-4)=1.4'],
  [['-', -1.23456789, ['*', 1e-8, 3]], -1.23456792, '=-1.235-10^{-8}·3=-1.235'],
  [['/', 1, 0], Number.POSITIVE_INFINITY, '∞'],
  [['*', Number.NaN, 2], Number.NaN, '–'],
])('%j', (tree, value, expected) => {
  expect(workedMathml(tree, value).map(plainText).join('')).toContain(expected)
})

test('a number alone is not worked out', () => {
  expect(workedMathml(0.5, 0.5).map(plainText).join('')).toBe('=0.5')
})
