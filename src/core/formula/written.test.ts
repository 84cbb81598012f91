import { expect, test } from 'vitest'
import { writtenLines } from './written.ts'

test('abbreviations stay abbreviations, in the order of the text', () => {
  expect(writtenLines('u = x + y # a sum\nv = 2u\nu*v + a', ['x', 'y', 'a'])).toEqual([
    { name: 'u', tree: ['+', 'x', 'y'] },
    { name: 'v', tree: ['*', 2, 'u'] },
    { name: undefined, tree: ['+', ['*', 'u', 'v'], 'a'] },
  ])
})

test('what is no formula is refused with a sentence', () => {
  expect(() => writtenLines('u = x\nu +', ['x'])).toThrow('Line 2')
})
