import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Experiment } from '../core/experiment.ts'
import { wholeMenus } from '../core/menus.ts'
import type { Tally } from '../core/tally.ts'
import { setHyper, setSteps } from '../settings/edit.ts'
import type { Settings } from '../settings/settings.ts'
import { sweepRates } from './sweep.ts'
import { createSweeping } from './sweeping.ts'

await wholeMenus()

const experiment: Experiment = {
  landscape: { id: 'rosenbrock', parameters: {} },
  starts: [[-1.2, 1]],
  runs: [{ optimizer: 'adam', hypers: { lr: 0.1 } }],
  steps: 50,
  seed: 4,
}

/** A sweep whose trials are answered when the test says so. */
function createSwept() {
  const settings = createStore<Settings>(() => ({ experiment, view: {} }) as unknown as Settings)
  const asked: ((tally: Tally) => void)[] = []
  const tally = () => new Promise<Tally>((answer) => asked.push(answer))
  const { swept, ...sweeping } = createSweeping({ settings, tally } as never)
  const answer = async () => {
    asked.at(-1)!({ last: asked.length } as Tally)
    await new Promise((then) => setImmediate(then))
  }
  return { ...sweeping, settings, asked, answer, newest: () => swept.getState().newest }
}

test('trials are made one after the other until all are there', async () => {
  const { start, answer, asked, newest } = createSwept()
  const over = start()
  for (let trial = 0; trial <= sweepRates; trial++) {
    expect(newest()).toMatchObject({ done: trial, running: true })
    expect(asked).toHaveLength(trial + 1)
    await answer()
  }
  await over
  expect(newest()).toMatchObject({ done: sweepRates + 1, all: sweepRates + 1, running: false })
  expect(newest()!.sweeps[0]!.tallies.at(-1)).toEqual({ last: sweepRates + 1 })
})

test('an edit that makes results wrong ends it, another rate does not', async () => {
  const { start, settings, answer, asked, newest } = createSwept()
  void start()
  settings.setState((before) => setHyper(before, 0, 'lr', 0.2))
  await answer()
  expect(newest()).toMatchObject({ done: 1, running: true })
  settings.setState((before) => setSteps(before, 60))
  expect(newest()).toMatchObject({ done: 1, running: false })
  await answer()
  expect(newest()).toMatchObject({ done: 1, running: false })
  expect(asked).toHaveLength(2)
})

test('what is begun anew forgets what was under way', async () => {
  const { start, stop, answer, asked, newest } = createSwept()
  void start()
  void start()
  await answer()
  expect(asked).toHaveLength(3)
  expect(newest()).toMatchObject({ done: 1, running: true })
  stop()
  await answer()
  expect(newest()).toMatchObject({ done: 1, running: false })
})
