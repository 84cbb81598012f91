import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { choose } from '../landscapes/choose.ts'
import { landscapes } from '../landscapes/index.ts'
import { freeNames } from './freeNames.ts'

describe('a name is a parameter by being named', () => {
  it.each([
    ['a*x^2 + b*y^2 + a', ['a', 'b']],
    ['ax^2 + 2by', ['a', 'b']],
    ['αx + βxy + θ', ['alpha', 'beta', 'theta']],
    ['xi*x + zeta', ['xi', 'zeta']],
    ['a + bet + beta', ['a', 'bet', 'beta']],
    ['w1*x + w_2*y', ['w1', 'w_2']],
    ['a(x + 1) + α(y - 1)', ['a', 'alpha']],
    ['sin(omega*x) + e^x + pi', ['omega']],
    ['u = k*x\nu^2 + c # and a comment', ['k', 'c']],
    ['x^2 + y^2', []],
  ])('%s', (text, names) => {
    expect(freeNames(text)).toEqual(names)
  })

  it('is taken whole where it is one already', () => {
    expect(freeNames('ax^2')).toEqual(['a'])
    expect(freeNames('ax^2', ['ax'])).toEqual(['ax'])
  })
})

it.each([
  'Sin(x)',
  'Pi*x',
  'X^2',
  'x1^2 + x_2',
  'arcsin(x)',
  'sinn(x)',
  'y + norm(x)',
  'constructor',
])('a slip is none: %s', (text) => {
  const names = freeNames(text)
  expect(names).toEqual([])
  const parameters = Object.fromEntries(names.map((name) => [name, 1]))
  expect(choose({ id: 'formula', formula: text, parameters }).ok).toBe(false)
})

test.each(landscapes)(
  '$id typed anew has the parameters that it uses',
  ({ formula, parameters, data }) => {
    const names = data?.columns ?? Object.keys(parameters)
    expect([...freeNames(formula)].sort()).toEqual([...names].sort())
  },
)

test('no text makes it throw', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(
      fc.constantFrom('a', 'αx', 'x', ' ', '(', '=', '\n', '#', '__proto__', 'sin', 'toString'),
    ),
  )
  fc.assert(
    fc.property(anyText, (text) => {
      freeNames(Array.isArray(text) ? text.join('') : text)
    }),
  )
})
