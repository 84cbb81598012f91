import { expect, it, test } from 'vitest'
import { adam } from '../optimizers/adam.ts'
import { gradientDescent } from '../optimizers/gradientDescent.ts'
import { optimizers } from '../optimizers/index.ts'
import { modified } from './modifiers/modified.ts'
import { momentumName } from './momentum.ts'
import { ruleFrom } from './parse.ts'
import { specialise } from './specialise.ts'

test('rules of the menu remember earlier gradients where one would say so', () => {
  const found = optimizers.flatMap((optimizer) => {
    if (optimizer.kind === 'code') return []
    const name = momentumName(ruleFrom(optimizer))
    return name === undefined ? [] : [`${optimizer.id} ${name}`]
  })
  expect(found.sort()).toEqual([
    'adabelief m',
    'adabound m',
    'adam m',
    'adamax m',
    'adamw m',
    'amsbound m',
    'amsgrad m',
    'lion m',
    'momentum v',
    'nadam m',
    'nesterov v',
    'radam m',
    'rmsprop v',
    'yogi m',
  ])
})

it('is found within modifiers', () => {
  const chosen = { clip_value: 1, clip_norm: 1, lookahead: 5, project_min: 0 }
  expect(momentumName(ruleFrom(modified(adam, chosen)))).toBe('m')
  expect(momentumName(ruleFrom(modified(gradientDescent, chosen)))).toBeUndefined()
})

it('is gone where its share is 0', () => {
  const rmsprop = optimizers.find(({ id }) => id === 'rmsprop')!
  if (rmsprop.kind === 'code') throw new Error('no rule')
  const rule = specialise(ruleFrom(rmsprop), { momentum: 0, centered: 0, weight_decay: 0 })
  expect(momentumName(rule)).toBeUndefined()
})

it.each([
  ['d = lr*g\nv = 0.9*v - d\nw = w + v', 'v'],
  ['v = 0.9*v + abs(g)\nw = w - lr*v', undefined],
  ['v = 0.9*v + g^3/norm(g)\nw = w - lr*v', 'v'],
  ['v = v + sqrt(g)\nw = w - lr*v', undefined],
  ['v = g\nw = w - lr*v', undefined],
  ['v = where(g > 0, v, g)\nw = w - lr*v', undefined],
])('in %s it is %s', (rule, expected) => {
  expect(momentumName(ruleFrom({ rule, hypers: { lr: 1 }, state: { v: 0 } }))).toBe(expected)
})
