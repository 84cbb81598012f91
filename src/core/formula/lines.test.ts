import { describe, expect, it } from 'vitest'
import { assignment, linesOf } from './lines.ts'

describe('lines', () => {
  it('drops comments and empty lines and keeps places', () => {
    expect(linesOf('# a rule\n\n  v = 1 # first\n\tw = v')).toEqual([
      { text: 'v = 1', line: 2, column: 2 },
      { text: 'w = v', line: 3, column: 1 },
    ])
  })

  it('goes on while a parenthesis is open', () => {
    expect(linesOf('r = (1 +  # half\n  2)\ns = 3')).toEqual([
      { text: 'r = (1 +\n  2)', line: 0, column: 0 },
      { text: 's = 3', line: 2, column: 0 },
    ])
  })

  it('sees full-width signs, and all kinds of line ends', () => {
    expect(linesOf('r ＝ （1\r\n）＃ x\rs = 3').map(({ text }) => text)).toEqual([
      'r ＝ （1\n）',
      's = 3',
    ])
  })

  it('survives a closing parenthesis too many', () => {
    expect(linesOf('r = 1)\n(s = 2').map(({ line }) => line)).toEqual([0, 1])
  })
})

describe('assignments', () => {
  it('gives the name, and the text with its place', () => {
    expect(assignment({ text: 'm_hat = m/2', line: 4, column: 6 })).toEqual({
      ok: true,
      value: { name: 'm_hat', text: ' m/2', line: 4, column: 13 },
    })
  })

  it('spells names plainly', () => {
    expect(assignment({ text: 'β1 ＝ 2', line: 0, column: 0 })).toMatchObject({
      value: { name: 'beta1', text: ' 2', column: 4 },
    })
  })

  it.each(['x + 1', 'x == 1', '2 = x', '= 1', 'x(1) = 2'])('%s is none', (text) => {
    expect(assignment({ text, line: 1, column: 2 })).toEqual({
      ok: false,
      error: { line: 1, column: 2, length: text.length, problem: { kind: 'assignment-expected' } },
    })
  })

  it.each(['sin', 'where', 'norm', 'ln', 'constructor', '__proto__', 'toString'])(
    '%s cannot be assigned',
    (name) => {
      expect(assignment({ text: `${name} = 1`, line: 0, column: 0 })).toMatchObject({
        error: { length: name.length, problem: { kind: 'cannot-assign', name } },
      })
    },
  )
})
