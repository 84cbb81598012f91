import { expect, it } from 'vitest'
import { choose } from '../core/landscapes/choose.ts'
import { spanIn } from './spanIn.ts'

it.each([
  ['x + qq*y', 'qq'],
  ['u = x\nu^2 + qq', 'qq'],
  ['u = x\r\n\r\n u^2 + (qq', 'qq'],
  ['x +', ''],
  ['', ''],
])('%j is wrong at %j', (text, wrong) => {
  const chosen = choose({ id: 'formula', formula: text, parameters: {} })
  if (chosen.ok) throw new Error(`${text} is right.`)
  const [from, to] = spanIn(text, chosen.error)
  expect(text.slice(from, to)).toBe(wrong)
  expect(from).toBe(wrong === '' ? text.length : text.indexOf(wrong))
})

it('stays inside the text', () => {
  expect(spanIn('x', { line: 9, column: 9, length: 9 })).toEqual([1, 1])
})
