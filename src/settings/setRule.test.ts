import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RunChoice } from '../core/experiment.ts'
import { optimizers } from '../core/optimizers/index.ts'
import { beginWalk, extrasOf } from '../worker/walks.ts'
import { addRun, replaceRun, setHyper } from './edit.ts'
import { readLink, writeLink } from './link.ts'
import { copyAsRule, setRule } from './setRule.ts'
import type { Settings } from './settings.ts'

function read(link: string): Settings {
  return readLink(link).settings
}

function run(settings: Settings, index = 0): RunChoice {
  return settings.experiment.runs[index]!
}

const own = read('#o=rule,e:w%3Dw-lr*g,lr:0.3,clip_norm:2')

test('a link carries a rule with its numbers and modifiers', () => {
  expect(run(own)).toEqual({
    optimizer: 'rule',
    rule: 'w=w-lr*g',
    hypers: { lr: 0.3 },
    modifiers: { clip_norm: 2 },
  })
  expect(writeLink(own)).toBe('#v=1&o=rule,e:w%3Dw-lr*g,lr:0.3,clip_norm:2')
  expect(readLink('#o=rule,e:w%3Dw-lr*g,beta:1').notices).toEqual([
    { kind: 'unknown-hyper', optimizer: 'rule', name: 'beta' },
  ])
})

test('a rule that cannot be read is told and kept, with its numbers', () => {
  const { settings, notices } = readLink('#o=rule,e:w%3Dw-lr*,lr:0.3,label:mine&o=rule')
  expect(notices).toMatchObject([
    { kind: 'rule', text: 'w=w-lr*', error: { column: 7 } },
    { kind: 'rule', text: '', error: { problem: { kind: 'empty' } } },
  ])
  expect(run(settings)).toEqual({ optimizer: 'rule', rule: 'w=w-lr*', hypers: { lr: 0.3 } })
  expect(writeLink(settings)).toBe('#v=1&o=rule,e:w%3Dw-lr*,lr:0.3,label:mine&o=rule,e:')
  expect(run(setRule(settings, 0, 'w=w-lr*g'))).toEqual({
    optimizer: 'rule',
    rule: 'w=w-lr*g',
    hypers: { lr: 0.3 },
  })
})

test('typing keeps numbers by their names, and what is set around the rule', () => {
  const typed = setRule(own, 0, '\nw = w - lr*mu*g ')
  expect(run(typed)).toEqual({
    optimizer: 'rule',
    rule: 'w = w - lr*mu*g',
    hypers: { lr: 0.3 },
    modifiers: { clip_norm: 2 },
  })
  expect(run(setRule(setRule(own, 0, 'w = w - g'), 0, 'w = w - lr*g', { lr: 0.3 })).hypers).toEqual(
    {
      lr: 0.3,
    },
  )
  expect(setRule(own, 0, 'w = w -')).toBe(own)
  const menu = read('#o=adam')
  expect(setRule(menu, 0, 'w = w')).toBe(menu)
  expect(run(setRule(own, 0, '# \ud800\nw = w')).rule).toBe('# \ufffd\nw = w')
})

test('numbers of a typed rule are set, and kept in their range', () => {
  expect(run(setHyper(own, 0, 'lr', -1)).hypers).toEqual({ lr: 0 })
  expect(setHyper(own, 0, 'beta', 1)).toBe(own)
})

test('a run by a rule is added, and takes the place of another', () => {
  expect(run(addRun(own, 'rule', 'w = w'), 1)).toEqual({
    optimizer: 'rule',
    rule: 'w = w',
    hypers: {},
  })
  expect(run(replaceRun(own, 0, 'rule', 'w = w')).rule).toBe('w = w')
  expect(run(replaceRun(own, 0, 'adam'))).toEqual({ optimizer: 'adam', hypers: {} })
})

test.each(optimizers.map(({ id, kind }) => [id, kind] as const))(
  'a copy of %s makes the same steps, in every bit, if it is a rule',
  async (id, kind) => {
    const settings = read(`#o=${id},lr:0.02${kind === 'rule' ? ',clip_value:50' : ''}&n=60`)
    const copied = copyAsRule(settings, 0, 'copy')
    if (kind === 'code') {
      expect(copied).toBe(settings)
      return
    }
    const link = writeLink(copied)
    expect(readLink(link)).toMatchObject({
      settings: { experiment: copied.experiment },
      notices: [],
    })
    expect(copied.view.runs[1]).toMatchObject({ label: 'copy' })
    const extras = await extrasOf(copied.experiment.runs)
    const [a, b] = [0, 1].map((index) => {
      const points = new Float64Array(61 * 3)
      beginWalk(copied.experiment, index, extras).advance(points, 0, 61)
      return points
    })
    expect(b).toEqual(a)
    expect(a!.at(-1)).not.toBe(0)
  },
)

const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'w',
          'g',
          'm',
          'lr',
          't',
          ' = ',
          ':=',
          '\n',
          '+',
          '/',
          '^',
          '(',
          ')',
          'norm',
          '0',
          '1e308',
        ],
        ...['label', '&', '?', '#', '%', ',', ':', ';', '__proto__', 'gradient(', '\r', '²', 'β'],
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join('')),
  fc
    .array(fc.constantFrom('w', 'g', '0', 'lr', 't', '(w/0)', 'norm(g)', 'sqrt(0-g)'), {
      minLength: 1,
    })
    .map((parts) => `w = ${parts.join('*')}`),
)

test('whatever is typed into a link: it is kept, told of if it cannot be read, and runs', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const { settings, notices } = readLink(`#o=adam&o=rule,e:${encodeURIComponent(text)}&n=5`)
      expect(run(settings, 1).rule).toBe(text.trim())
      const isWrong = notices.some(({ kind }) => kind === 'rule')
      expect(notices).toHaveLength(isWrong ? 1 : 0)
      expect(readLink(writeLink(settings)).settings).toEqual(settings)
      const points = new Float64Array(6 * 3)
      const walk = beginWalk(settings.experiment, 1)
      const count = walk.advance(points, 0, 6)
      expect(walk.ending).toBeDefined()
      if (isWrong) expect(count).toBe(6)
    }),
    { numRuns: 500 },
  )
})
