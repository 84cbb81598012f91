import { expect, test } from 'vitest'
import { wholeMenus } from '../core/menus.ts'
import type { Tally } from '../core/tally.ts'
import { bestOf, ratesOver, sweepRates, sweepsOf, trialOf } from './sweep.ts'

await wholeMenus()

const experiment = {
  landscape: { id: 'rosenbrock', parameters: {} },
  starts: [[-1.2, 1]],
  runs: [
    { optimizer: 'nelder-mead', hypers: {} },
    { optimizer: 'momentum', hypers: { lr: 0.002, momentum: 0.8 } },
  ],
  steps: 50,
  seed: 4,
}

test('only runs with a learning rate are swept, the present rate among the rest', () => {
  const [sweep, ...others] = sweepsOf(experiment)
  expect(others).toEqual([])
  expect(sweep).toMatchObject({ run: 1, present: 0.002 })
  expect(sweep!.rates).toContain(0.002)
  expect(sweep!.rates).toHaveLength(sweepRates + 1)
  expect([...sweep!.rates]).toEqual([...sweep!.rates].sort((a, b) => a - b))
})

test('rates are spread by their logarithms, also from a slider that begins at 0', () => {
  const hyper = { symbol: 'η', default: 1, hard: [0, 9], scale: 'linear' } as const
  const rates = ratesOver({ ...hyper, range: [0.01, 1] }, 1)
  expect([rates[0], rates[20], rates[40]]).toEqual([0.01, 0.1, 1])
  expect(rates).toHaveLength(sweepRates)
  expect(ratesOver({ ...hyper, range: [0, 1] }, 1)[0]).toBe(1e-4)
})

test('a trial differs from its run by the rate alone', () => {
  expect(trialOf(experiment, 1, 0.5)).toEqual({
    ...experiment,
    runs: [{ optimizer: 'momentum', hypers: { lr: 0.5, momentum: 0.8 } }],
  })
})

test('the best rate is the lowest result of those that were not lost', () => {
  const of = (last: number, lowest: number, kind: 'done' | 'diverged' = 'done') =>
    ({ last, lowest, ending: { kind, step: 1 } }) as Tally
  const sweep = {
    run: 0,
    present: 2,
    rates: [1, 2, 3, 4],
    tallies: [of(5, 1), of(3, 3), of(-9, -9, 'diverged'), undefined],
  }
  expect(bestOf(sweep, 'last', 1)).toEqual({ rate: 2, result: 2, atEdge: false })
  expect(bestOf(sweep, 'lowest', 1)).toEqual({ rate: 1, result: 0, atEdge: true })
  expect(bestOf({ ...sweep, tallies: [] }, 'last', 0)).toBeUndefined()
  const even = { ...sweep, tallies: [of(3, 3), of(3, 3), of(3, 3), of(4, 4)] }
  expect(bestOf(even, 'last', 0)?.rate).toBe(2)
})
