import { expect, test } from 'vitest'
import { typedField } from '../formula/field.ts'
import { resolve } from '../hyper.ts'
import { ownOptimizer } from '../rule/ownRule.ts'
import { ruleFailure } from './ruleFailure.ts'

const found = typedField('x^2 + y^2', [])

function failureOf(rule: string, last: number) {
  const optimizer = ownOptimizer(rule)
  const hypers = resolve(optimizer.hypers, {})
  if (!found.ok) throw new Error('wrong')
  return ruleFailure(optimizer, found.value, { hypers, parameters: {}, start: [1, 2] }, last)
}

test('a division by zero is named with its line, also of one coordinate', () => {
  const line = 'v = g/m'
  expect(failureOf(`${line} # of nothing\nm = g\nw = w - v`, 1)).toEqual({
    kind: 'divided',
    line,
    step: 1,
  })
  expect(failureOf('m := 3\nm = m - 1\nw = w - g/(2 - 2*where(g > 3, 1, m))', 1)?.kind).toBe(
    'divided',
  )
})

test('a root of what is negative is no division', () => {
  expect(failureOf('w = w - 0.01*g/2\nm = sqrt(1.5 - t)*g\nw = w - lr*m', 2)).toEqual({
    kind: 'not-finite',
    line: 'm = sqrt(1.5 - t)*g',
    step: 2,
  })
})

test('numbers that have grown too large are none of it', () => {
  expect(failureOf('w = w - 1e200*w^3', 3)).toBeUndefined()
})
