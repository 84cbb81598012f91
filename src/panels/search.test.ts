import { expect, test } from 'vitest'
import { begins, finds } from './search.ts'

test.each([
  ['', true],
  ['rosen', true],
  ['ROSEN', true],
  ['ｒｏｓｅｎ', true],
  ['valley rosen', true],
  ['(a - x)^2 + b', true],
  ['b*(y-x^2)', true],
  ['山谷', true],
  ['弯曲的', false],
  ['rosen bowl', false],
  ['x^3', false],
])('%s', (query, found) => {
  const text = 'Rosenbrock rosenbrock (a-x)^2 + b*(y - x^2)^2 Curved valley 弯曲狭长的山谷'
  expect(finds(query, text)).toBe(found)
})

test.each([
  ['own', 'Your own rule …', true],
  ['own', 'Gradient descent, down', false],
  ['ADAM', 'Adam', true],
  ['bfgs', 'L-BFGS', false],
])('%s begins a word of %s: %s', (query, text, does) => {
  expect(begins(query, text)).toBe(does)
})
