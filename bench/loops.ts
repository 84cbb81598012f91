import type { LandscapeChoice, RunChoice } from '../src/core/experiment.ts'
import { typedField } from '../src/core/formula/field.ts'
import { resolve } from '../src/core/hyper.ts'
import { adam } from '../src/core/optimizers/adam.ts'
import { ruleFrom } from '../src/core/rule/parse.ts'
import { runnable } from '../src/core/rule/specialise.ts'
import { beginWalk } from '../src/worker/walks.ts'
import { freshFormula } from './freshFormula.ts'
import type { Round } from './rounds.ts'
import { straightLine } from './straightLine.ts'

const steps = 10_000
const out = new Float64Array(3 * steps)

/** The runs that yardstick.c makes. */
const runs: Record<string, RunChoice> = {
  momentum: { optimizer: 'momentum', hypers: { lr: 1e-4, momentum: 0.9 } },
  adam: { optimizer: 'adam', hypers: { lr: 1e-2 } },
}

/** Nanoseconds a step of a rule on Rosenbrock, every point recorded; the work of one round of yardstick.c. */
export function kernelRound(rule: string, repeats: number): Round {
  const before = performance.now()
  for (let i = 0; i < repeats; i++) {
    walk({ id: 'rosenbrock', parameters: {} }, [-1.5 + 1e-6 * i, 2 - 1e-6 * i], runs[rule]!)
  }
  const cost = ((performance.now() - before) * 1e6) / (repeats * steps)
  return { cost, last: lastPoint() }
}

/** Milliseconds from the text of a formula never seen before to 10,000 steps of Adam on it. */
export function freshRound(rival: 'ours' | 'function', index: number): Round {
  const formula = freshFormula(index)
  const before = performance.now()
  if (rival === 'ours') ours(formula)
  else byFunction(formula)
  return { cost: performance.now() - before, last: lastPoint() }
}

const start = [1.5, 1]

function ours(formula: string) {
  walk({ id: 'formula', parameters: {}, formula }, start, runs.adam!)
}

function walk(landscape: LandscapeChoice, start: readonly number[], run: RunChoice) {
  const experiment = { landscape, starts: [start], runs: [run], steps, seed: 0 }
  beginWalk(experiment, 0).advance(out, 0, steps)
}

function byFunction(formula: string) {
  const field = typedField(formula, [])
  if (!field.ok) throw new Error(`${formula}: ${JSON.stringify(field.error)}`)
  const hypers = resolve(adam.hypers, runs.adam!.hypers)
  const rule = runnable(ruleFrom(adam), hypers)
  straightLine(field.value, rule, { hypers, parameters: {}, start })(steps, out)
}

function lastPoint(): number[] {
  return [...out.subarray(3 * steps - 3, 3 * steps - 1)]
}
