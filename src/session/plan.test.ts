import { expect, test } from 'vitest'
import type { Experiment } from '../core/experiment.ts'
import type { Interval } from '../core/hyper.ts'
import type { View } from '../settings/settings.ts'
import { planFor } from './plan.ts'

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
