import type { Experiment } from '../src/core/experiment.ts'
import { wholeMenus } from '../src/core/menus.ts'
import { beginWalk, extrasOf } from '../src/worker/walks.ts'
import type { Round } from './rounds.ts'

/** Coded optimizers that have a twin in methods.c, with the points of one walk: it ends before they have converged. */
export const methodSteps = { lbfgs: 30, bfgs: 30, 'nelder-mead': 120 } as const

export type MethodName = keyof typeof methodSteps

/** Nanoseconds a step of a coded optimizer on Rosenbrock as the page runs it, every point recorded. */
export async function methodRound(method: MethodName, repeats: number): Promise<Round> {
  await wholeMenus()
  const runs = [{ optimizer: method, hypers: {} }]
  const extras = await extrasOf(runs)
  const points = methodSteps[method]
  const out = new Float64Array(3 * points)
  const before = performance.now()
  for (let i = 0; i < repeats; i++) {
    const experiment: Experiment = {
      landscape: rosenbrock,
      starts: [[-1.5 + 1e-6 * i, 2 - 1e-6 * i]],
      runs,
      steps: points,
      seed: 0,
    }
    beginWalk(experiment, 0, extras).advance(out, 0, points)
  }
  const cost = ((performance.now() - before) * 1e6) / (repeats * points)
  return { cost, last: [...out.subarray(3 * points - 3, 3 * points - 1)] }
}

const rosenbrock = { id: 'rosenbrock', parameters: {} }
