import { describe, expect, it } from 'vitest'
import type { TextError } from '../formula/problem.ts'
import { parseRule, ruleFrom } from './parse.ts'

function errorOf(
  text: string,
  state: Readonly<Record<string, number | string>> = {},
): TextError | undefined {
  const parsed = parseRule(text, ['lr', 'beta1'], state)
  return parsed.ok ? undefined : parsed.error
}

describe('parseRule', () => {
  it('reads lines into statements', () => {
    const text = `
      # heavy ball
      v = beta1*v + g   # the velocity
      w = w - lr*(v
        + 0)
    `
    expect(parseRule(text, ['lr', 'beta1'], { v: 0 })).toEqual({
      ok: true,
      value: {
        statements: [
          { name: 'v', tree: ['+', ['*', 'beta1', 'v'], 'g'] },
          { name: 'w', tree: ['-', 'w', ['*', 'lr', ['+', 'v', 0]]] },
        ],
        initial: { v: 0 },
        hypers: ['lr', 'beta1'],
        vectors: new Set(['w', 'g', 'v']),
      },
    })
  })

  it('takes for a vector what contains one, however late that shows', () => {
    const { vectors } = ruleFrom({
      hypers: { lr: 1 },
      state: { late: 0, scalar: 1, copy: 'w', rate: 'lr' },
      rule: `
        a = late
        late = late + g
        b0 = 1
        b0 = g
        scalar = scalar*lr + f + norm(g) + dot(w, g)
        rate = rate*t
        p = gradient(w - rate*g)
        w = w - p
      `,
    })
    expect([...vectors].sort()).toEqual(['a', 'b0', 'copy', 'g', 'late', 'p', 'w'])
  })

  it.each(['lr', 'beta1', 't', 'f'])('refuses to assign %s', (name) => {
    expect(errorOf(`w = w - lr*g\n  ${name} = 1`)).toEqual({
      line: 1,
      column: 2,
      length: name.length,
      problem: { kind: 'cannot-assign', name },
    })
  })

  it('refuses to assign a function', () => {
    expect(errorOf('norm = 1')?.problem).toEqual({ kind: 'cannot-assign', name: 'norm' })
  })

  it('knows a name from the line after the one that sets it', () => {
    expect(errorOf('a = g\nw = w - a')).toBeUndefined()
    expect(errorOf('w = w - later\nlater = g')).toMatchObject({
      line: 0,
      column: 8,
      length: 5,
      problem: { kind: 'unknown-name', name: 'later' },
    })
  })

  it.each([
    ['w = w - norm(lr)*g', 'norm'],
    ['w = norm(g)*w - lr*norm(t)*g', 'norm'],
    ['w = w - dot(w, dot(g, g))*g', 'dot'],
    ['w = w - lr*gradient(f*lr)', 'gradient'],
    ['w = dot(g,\n w) + dot(t, g)', 'dot'],
  ])('asks for a vector in %s', (text, name) => {
    expect(errorOf(text)?.problem).toEqual({ kind: 'vector-expected', name })
  })

  it('points at the function that was given one number', () => {
    const text = 's = 2\nw = w*norm(g) - lr*dot(s, g)*g'
    expect(errorOf(text)).toMatchObject({ line: 1, column: 19, length: 3 })
    expect(errorOf('s = 2\nw = (w\n  - norm(s)*g)')).toMatchObject({
      line: 2,
      column: 4,
      length: 4,
    })
  })

  it('accepts vectors that become vectors only further down', () => {
    expect(errorOf('m = v\nv = v + g\nw = w - norm(m)*g', { v: 0 })).toBeUndefined()
  })

  it('reads starting values as formulas of hypers and w', () => {
    expect(errorOf('w = w - lr*g', { s: '2*lr + w' })).toBeUndefined()
    expect(errorOf('w = w - lr*g', { s: 'g' })).toMatchObject({
      problem: { kind: 'unknown-name', name: 'g' },
    })
  })

  it('refuses lines that set nothing, and no lines at all', () => {
    expect(errorOf('w - lr*g')?.problem).toEqual({ kind: 'assignment-expected' })
    expect(errorOf('# nothing')?.problem).toEqual({ kind: 'empty' })
  })
})
