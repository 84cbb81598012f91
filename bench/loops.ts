import type { LandscapeChoice, RunChoice } from '../src/core/experiment.ts'
import { typedField } from '../src/core/formula/field.ts'
import { resolve } from '../src/core/hyper.ts'
import { wholeMenus } from '../src/core/menus.ts'
import { adam } from '../src/core/optimizers/adam.ts'
import { ruleFrom } from '../src/core/rule/parse.ts'
import { runnable } from '../src/core/rule/specialise.ts'
import { beginWalk } from '../src/worker/walks.ts'
import { type Family, freshFormula } from './freshFormula.ts'
import { kernelLoop, type RuleName, yardstickRuns } from './kernelLoop.ts'
import type { Round } from './rounds.ts'
import { straightLine } from './straightLine.ts'

const steps = 10_000
const out = new Float64Array(3 * steps)

const kernels = {
  momentum: kernelLoop('momentum', steps),
  adam: kernelLoop('adam', steps),
  rmsprop: kernelLoop('rmsprop', steps),
}

/** Nanoseconds a step of a compiled rule on Rosenbrock, every point recorded; the work of one round of yardstick.c. */
export function kernelRound(rule: RuleName, repeats: number): Round {
  return repeated(repeats, kernels[rule])
}

/** The same through the walk that the page takes its points from. */
export async function walkRound(rule: RuleName, repeats: number): Promise<Round> {
  await wholeMenus()
  const { hypers } = yardstickRuns[rule]
  return repeated(repeats, (start) =>
    walk({ id: 'rosenbrock', parameters: {} }, start, { optimizer: rule, hypers }),
  )
}

function repeated(repeats: number, make: (start: readonly number[]) => number[]): Round {
  let last: number[] = []
  const before = performance.now()
  for (let i = 0; i < repeats; i++) last = make([-1.5 + 1e-6 * i, 2 - 1e-6 * i])
  return { cost: ((performance.now() - before) * 1e6) / (repeats * steps), last }
}

export type Rival = 'ours' | 'function'

/** Milliseconds from the text of a formula never seen before to 10,000 steps of Adam on it. */
export function freshRound(rival: Rival, family: Family, index: number): Round {
  const formula = freshFormula(family, index)
  const before = performance.now()
  const last = rival === 'ours' ? ours(formula) : byFunction(formula)
  return { cost: performance.now() - before, last }
}

const start = [1.5, 1]

const run = { optimizer: 'adam', hypers: yardstickRuns.adam.hypers }

function ours(formula: string) {
  return walk({ id: 'formula', parameters: {}, formula }, start, run)
}

function walk(landscape: LandscapeChoice, start: readonly number[], run: RunChoice) {
  const experiment = { landscape, starts: [start], runs: [run], steps, seed: 0 }
  beginWalk(experiment, 0).advance(out, 0, steps)
  return lastPoint()
}

function byFunction(formula: string) {
  const field = typedField(formula, [])
  if (!field.ok) throw new Error(`${formula}: ${JSON.stringify(field.error)}`)
  const hypers = resolve(adam.hypers, run.hypers)
  const rule = runnable(ruleFrom(adam), hypers)
  straightLine(field.value, rule, { hypers, parameters: {}, start })(steps, out)
  return lastPoint()
}

function lastPoint(): number[] {
  return [...out.subarray(3 * steps - 3, 3 * steps - 1)]
}
