import { describe, expect, test } from 'vitest'
import type { Ending } from '../../core/ending.ts'
import { choose } from '../../core/landscapes/choose.ts'
import { readLink } from '../../settings/link.ts'
import { sentences as english } from './en.ts'
import { inFull } from './sentences.ts'
import { sentences as chinese } from './zh-CN.ts'

const links = [
  'f=himmelbau',
  'f=formula',
  'f=saddle&e=x',
  'fp=c:1',
  'e=x&fp=sin:1',
  'e=x^2%2Bfoo(y)',
  'o=adm',
  'o=sgd',
  'o=adam,lrr:1',
  'o=adam,lr:x',
  'o=adam,lr:-1',
  `o=adam,label:${'x'.repeat(99)}`,
  'x0=1',
  'dom=2,1,0,1',
  'n=1.5',
  'n=%zz',
  'n=1&n=2',
  'view=2d',
  'sede=7',
  'v=9',
  `x0=${'0,0;'.repeat(17)}`,
  'x'.repeat(70_000),
  'abcdefghijklmnopqrstuvwxyz'.split('').join('=1&'),
]

const formulas = [
  '',
  'x $ y',
  'x +',
  'x + )',
  '(x',
  'min(x)',
  'x < y',
  'where(x, 1, 2)',
  'where(1 < x < 2, 1, 2)',
  'norm(x)',
  'sin = x\nsin',
  'x\ny',
  'xx + flor(y)',
  `${'('.repeat(99)}x${')'.repeat(99)}`,
  'x+'.repeat(1500),
  ['a=xxxxxxxx', 'b=aaaaaaaa', 'c=bbbbbbbb', 'cccccccc'].join('\n'),
]

const endings: readonly Ending[] = [
  { kind: 'done', step: 1 },
  { kind: 'diverged', step: 7 },
  { kind: 'left-domain', step: 7 },
  { kind: 'stopped', step: 7, reason: 'singular-hessian' },
  { kind: 'stopped', step: 7, reason: 'undefined-hessian' },
  { kind: 'stopped', step: 7, reason: 'no-descent' },
  { kind: 'stopped', step: 7, reason: 'unbounded-descent' },
]

describe.each([
  ['English', english, /^[A-Z“a-z].*[.?]$/s],
  ['Chinese', chinese, /[\u4e00-\u9fff].*[。？]$/s],
] as const)('in %s', (_, sentences, shape) => {
  test.each(links)('notice %# is a sentence', (link) => {
    const { notices } = readLink(link)
    expect(notices.length).toBeGreaterThan(0)
    for (const notice of notices) expectSentence(sentences.describeNotice(notice), shape)
  })

  test.each(formulas)('error %# is a sentence', (formula) => {
    const chosen = choose({ id: 'formula', formula, parameters: {} })
    if (chosen.ok) throw new Error(`${formula} was understood.`)
    expectSentence(sentences.describeError(chosen.error, formula), shape)
  })

  test.each(endings)('an ending $kind is a sentence', (ending) => {
    expectSentence(sentences.describeEnding(ending), shape)
  })
})

function expectSentence(sentence: string, shape: RegExp) {
  expect(sentence).toMatch(shape)
  expect(sentence).not.toMatch(/undefined|NaN|\[object/)
  expect(sentence.length).toBeLessThan(260)
}

test('what was meant, and what was used instead', () => {
  const [notice] = readLink('e=x^2%2Bflor(y)').notices
  expect(english.describeNotice(notice!)).toBe(
    'The formula “x^2+flor(y)” cannot be read. At character 5: “flor” is not known here; did you mean “floor”? “rosenbrock” is shown.',
  )
})

test('the line is named where there are several', () => {
  const error = choose({ id: 'formula', formula: 'u = x\nu + v', parameters: {} })
  expect(error.ok || english.describeError(error.error, 'u = x\nu + v')).toBe(
    'Line 2, character 5: “v” is not known here.',
  )
})

test.each([
  [1000, '1000'],
  [12345, '12,345'],
  [-1_000_000, '−1,000,000'],
  [4e6, '4,000,000'],
  [123456.789, '123456.789'],
  [1e21, '1e21'],
])('%s in a sentence is %s', (value, text) => {
  expect(inFull(value)).toBe(text)
})
