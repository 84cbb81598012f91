import { beforeAll, expect, test } from 'vitest'
import { ruleFailure } from '../core/analysis/ruleFailure.ts'
import type { Experiment } from '../core/experiment.ts'
import { wholeMenus } from '../core/menus.ts'
import { ownOptimizer } from '../core/rule/ownRule.ts'
import { createAutopsies } from './autopsies.ts'
import { extrasOf } from './walks.ts'

beforeAll(wholeMenus)

async function failureOf(rule: string, step: number, more: Partial<Experiment> = {}) {
  const experiment: Experiment = {
    landscape: { id: 'formula', formula: 'x^2 + y^2', parameters: {} },
    starts: [[1, 2]],
    runs: [{ optimizer: 'rule', rule, hypers: {} }],
    steps: 3000,
    seed: 1,
    ...more,
  }
  const look = createAutopsies(() => Promise.resolve())
  const extras = await extrasOf(experiment.runs, experiment.landscape)
  const found = await look(experiment, 0, step, extras)
  return found && ruleFailure(ownOptimizer(rule), found, 5)
}

test('a division by zero is named with its line, also of one coordinate', async () => {
  const line = 'v = g/m'
  expect(await failureOf(`${line} # of nothing\nm = g\nw = w - v`, 1)).toEqual({
    kind: 'divided',
    line,
    step: 1,
  })
  const one = await failureOf('m := 3\nm = m - 1\nw = w - g/(2 - 2*where(g > 3, 1, m))', 1)
  expect(one?.kind).toBe('divided')
})

test('however late it comes, and under noise', async () => {
  const rule = 'm = t - 2500\nw = w - 0.1*g/m'
  expect(await failureOf(rule, 2500)).toMatchObject({ kind: 'divided', step: 2500 })
  const noisy = [{ optimizer: 'rule', rule, hypers: {}, modifiers: { noise: 0.1 } }]
  expect(await failureOf(rule, 2500, { runs: noisy })).toMatchObject({ kind: 'divided' })
})

test('a root of what is negative is no division', async () => {
  expect(await failureOf('w = w - 0.01*g/2\nm = sqrt(1.5 - t)*g\nw = w - lr*m', 2)).toEqual({
    kind: 'not-finite',
    line: 'm = sqrt(1.5 - t)*g',
    step: 2,
  })
})

test('numbers that have grown too large are none of it', async () => {
  expect(await failureOf('w = w - 1e200*w^3', 3)).toBeUndefined()
})
