import { describe, expect, test } from 'vitest'
import type { Experiment } from '../core/experiment.ts'
import type { Interval } from '../core/hyper.ts'
import type { View } from '../settings/settings.ts'
import { keptRuns, planFor } from './plan.ts'

const runs = [{ optimizer: 'adam', hypers: {} }]

function planOf(landscape: Experiment['landscape'], start: number[], domain?: Interval[]) {
  const view: Partial<View> = { domain }
  const experiment = { landscape, starts: [start], runs, steps: 10, seed: 0 }
  return planFor({ experiment, view: view as View })
}

test('the base is f at the known minimum for these parameters', () => {
  const { base, dimension } = planOf({ id: 'rosenbrock', parameters: { a: 2 } }, [0, 0])
  expect({ base, dimension }).toEqual({ base: 0, dimension: 2 })
})

describe('which runs an edit leaves as they are', () => {
  const [a, b, c] = [0.1, 0.2, 0.3].map((lr) => ({ optimizer: 'adam', hypers: { lr } }))
  const landscape = { id: 'rosenbrock', parameters: {} }
  const former = { landscape, starts: [[0, 0]], runs: [a!, b!, b!], steps: 10, seed: 0 }

  test('those that say the same, wherever they stand now, each taken once', () => {
    expect(keptRuns(former, { ...former, runs: [c!, b!, a!] })).toEqual([undefined, 1, 0])
    expect(keptRuns(former, { ...former, runs: [b!, b!, b!] })).toEqual([undefined, 1, 2])
  })

  test('with several starts those from a start that stays', () => {
    const two = {
      ...former,
      starts: [
        [0, 0],
        [1, 1],
      ],
      runs: [a!, b!],
    }
    const moved = {
      ...two,
      starts: [
        [0, 0],
        [2, 1],
      ],
    }
    expect(keptRuns(two, moved)).toEqual([0, 1, undefined, undefined])
  })

  test.each<[string, Partial<Experiment>]>([
    ['the landscape', { landscape: { id: 'rosenbrock', parameters: { a: 2 } } }],
    ['the seed', { seed: 1 }],
    ['the steps', { steps: 20 }],
    ['the number of runs', { runs: [a!, b!] }],
    ['all starts', { starts: [[1, 0]] }],
  ])('none if %s changed', (_, change) => {
    expect(keptRuns(former, { ...former, ...change })).toEqual([])
  })
})

test('a typed formula has no known minimum', () => {
  expect(planOf({ id: 'formula', parameters: {}, formula: 'x^2' }, [1]).base).toBeUndefined()
})

test('the ground shows two coordinates, at the start in all others', () => {
  const plan = planOf({ id: 'formula', parameters: {}, formula: 'x + y + z' }, [1, 2, 3])
  expect(plan.ground).toMatchObject({
    domain: [
      [-2, 2],
      [-2, 2],
    ],
    rest: [3],
  })
  expect(plan.dimension).toBe(3)
})

test('the domain of the view goes before the landscape’s own, in the two coordinates shown', () => {
  const domain: Interval[] = [
    [0, 1],
    [0, 2],
    [0, 3],
  ]
  const landscape = { id: 'formula', parameters: {}, formula: 'x + y + z' }
  expect(planOf(landscape, [0, 0, 0], domain).ground.domain).toEqual(domain.slice(0, 2))
})

test('a formula that nobody understood throws', () => {
  const choice = { id: 'formula', parameters: {}, formula: 'x +' }
  expect(() => planOf(choice, [1])).toThrow('The formula is wrong')
})
