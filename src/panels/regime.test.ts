import { expect, test } from 'vitest'
import { regimeOf } from './regime.ts'

test.each([
  [0.1, 5, 'monotone'],
  [0.1, 10, 'one-step'],
  [0.1, 15, 'oscillating'],
  [0.1, 20, 'two-cycle'],
  [0.15, 2 / 0.15, 'two-cycle'],
  [0.1, 21, 'divergent'],
  [0.1, 0, 'unbounded'],
  [0, 10, 'still'],
  [0, -3, 'still'],
  [0.1, -3, 'unbounded'],
  [0.1, Number.NaN, 'unbounded'],
])('η = %s, λmax = %s: %s', (eta, lambda, regime) => {
  expect(regimeOf(eta, lambda)).toBe(regime)
})

test.each([0.3, 0.9, 1.5, 1.99, 2.1])(
  'the word fits the iteration on ½λx² with ηλ = %s',
  (product) => {
    const eta = 0.1
    const lambda = product / eta
    const errors = [1]
    for (let step = 0; step < 400; step++) errors.push(errors.at(-1)! * (1 - eta * lambda))
    const word = regimeOf(eta, lambda)
    expect(Math.abs(errors.at(-1)!) < 1).toBe(word !== 'divergent')
    expect(errors[1]! < 0).toBe(word !== 'monotone')
  },
)
