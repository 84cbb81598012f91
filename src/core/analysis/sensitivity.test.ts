import { beforeAll, expect, it, vi } from 'vitest'
import type { Experiment, RunChoice } from '../experiment.ts'
import { understood } from '../landscapes/choose.ts'
import { wholeMenus } from '../menus.ts'
import { sensitiveFrom } from './sensitivity.ts'

beforeAll(wholeMenus)

function experiment(formula: string, start: readonly number[], run: RunChoice): Experiment {
  const landscape = { id: 'formula', formula, parameters: {} }
  return { landscape, starts: [start], runs: [run], steps: 200, seed: 1 }
}

// With rate 1 gradient descent on this is the map x → 4x(1 − x), whose errors double at every step.
const chaos = experiment('4/3*x^3 - 1.5x^2', [0.3], {
  optimizer: 'gradient-descent',
  hypers: { lr: 1 },
})

it('finds where errors that double at every step have grown too large', async () => {
  const step = (await sensitiveFrom(chaos, 0, 200))!
  expect(step).toBeGreaterThanOrEqual(10)
  expect(step).toBeLessThanOrEqual(20)
  expect(await sensitiveFrom(chaos, 0, step - 1)).toBeUndefined()
})

it.each([
  { optimizer: 'gradient-descent', hypers: { lr: 0.1 } },
  { optimizer: 'adam', hypers: { lr: 0.1 }, modifiers: { lookahead: 5 } },
  { optimizer: 'lbfgs', hypers: {} },
])('finds nothing in a bowl: %o', async (run) => {
  expect(await sensitiveFrom(experiment('x^2 + y^2/3', [1, 1], run), 0, 200)).toBeUndefined()
})

it('looks at fewer steps where each goes through many samples', async () => {
  const run = { optimizer: 'gradient-descent', hypers: { lr: 0.1 } }
  const landscape = { id: 'linear-regression', parameters: { size: 5000 } }
  const { samples } = understood(landscape).field
  const mean = vi.spyOn(samples!, 'mean')
  await sensitiveFrom({ landscape, starts: [[-1, 2]], runs: [run], steps: 1000, seed: 1 }, 0, 1000)
  expect(mean.mock.calls.length).toBeGreaterThan(0)
  expect(mean.mock.calls.length).toBeLessThan(50)
})
