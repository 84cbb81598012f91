import { expect, test } from 'vitest'
import type { Field } from '../core/formula/field.ts'
import { fieldFrom } from '../core/kernel/testing/odd.ts'
import { gradientDescent } from '../core/optimizers/gradientDescent.ts'
import { rowSource, ruleSource } from './kernels.ts'

const { POSITIVE_INFINITY: infinite } = Number

/** Formulas that differ only in a number for which JSON has no word of its own. */
const lookalikes: readonly (readonly [name: string, field: Field, value: number])[] = [
  ['0', fieldFrom('where(x < 9, 0, x)', ['x']), 0],
  ['−0', fieldFrom('where(x < 9, -0, x)', ['x']), -0],
  ...[infinite, -infinite, Number.NaN].map(
    (value) => [String(value), valued(value), value] as const,
  ),
]

/** No text says an infinite number, but folding a derivative may leave one. */
function valued(value: number): Field {
  return { ...fieldFrom('x', ['x']), value: ['where', ['<', 'x', 9], value, 'x'] }
}

test('fields that differ only in −0, infinities or NaN have rows of their own', () => {
  for (const [name, field, value] of lookalikes)
    expect(rowSource(field, {}).rows(0, 0, 1, 1, 1, 1)[0], name).toBe(value)
})

test('fields that differ only in −0, infinities or NaN have runs of their own', () => {
  const setting = { hypers: { lr: 0.1, weight_decay: 0 }, parameters: {}, start: [1] }
  for (const [name, field, value] of lookalikes) {
    const out = new Float64Array(2)
    ruleSource(field, gradientDescent, setting).make(out, 0, 1)
    expect([...out], name).toEqual([1, value])
  }
})

test('a rule runs anew for other hypers, whether or not they are zero', () => {
  const field = fieldFrom('x^2/2', ['x'])
  const ends = [0, 0.5, 0, 0.25].map((weight_decay) => {
    const out = new Float64Array(4)
    const hypers = { lr: 0.5, weight_decay }
    ruleSource(field, gradientDescent, { hypers, parameters: {}, start: [1] }).make(out, 0, 2)
    return out[2]
  })
  expect(ends).toEqual([0.5, 0.25, 0.5, 0.375])
})
