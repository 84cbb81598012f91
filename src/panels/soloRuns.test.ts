import { expect, test } from 'vitest'
import { soloRuns } from './soloRuns.ts'

test('run r from start s has the number s·R + r, with the steps that the page shows', () => {
  const [adam, newton] = [
    { optimizer: 'adam', hypers: {} },
    { optimizer: 'newton', hypers: {} },
  ]
  const experiment = {
    landscape: { id: 'rosenbrock', parameters: {} },
    starts: [
      [1, 2],
      [3, 4],
    ],
    runs: [adam!, newton!],
    steps: 1_000_000,
    seed: 1,
  }
  const solo = soloRuns({ ...experiment, steps: 10 })
  expect(solo.map(({ starts, runs, steps }) => [starts, runs, steps])).toEqual([
    [[[1, 2]], [adam], 10],
    [[[1, 2]], [newton], 10],
    [[[3, 4]], [adam], 10],
    [[[3, 4]], [newton], 10],
  ])
  expect(soloRuns({ ...experiment, runs: [adam!, adam!, adam!] })[0]!.steps).toBe(666_666)
})
