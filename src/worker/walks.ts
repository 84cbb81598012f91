import type { Experiment, RunChoice } from '../core/experiment.ts'
import type { Field } from '../core/formula/field.ts'
import { resolve, type Values } from '../core/hyper.ts'
import { understood } from '../core/landscapes/choose.ts'
import { optimizerOf } from '../core/menus.ts'
import type { Objective } from '../core/objective.ts'
import type { Method, RuleOptimizer, StopReason } from '../core/optimizer.ts'
import type { Setting } from '../core/rule/step.ts'
import type { Walk } from '../core/walk.ts'
import { ruleSource } from './kernels.ts'
import { compiledObjective } from './objective.ts'
import type { Places } from './places.ts'
import { type Source, watched } from './watched.ts'

/** What runs may need besides rules: the code of coded optimizers by their ids, and what sets modifiers around a rule. */
export interface Extras {
  readonly methods: ReadonlyMap<string, Method>
  readonly modifying?: typeof import('../core/rule/modifiers/modified.ts')
  /** Where the walks begun last have been, by their index, if they are by code: what they do is dear to do again. */
  readonly memories: Map<number, Places<CodePlace>>
  readonly createPlaces: typeof import('./places.ts').createPlaces
}

/** What a coded optimizer carries from step to step; nobody changes it. */
export interface CodePlace {
  readonly x: readonly number[]
  readonly state: unknown
}

/** Whether some of these runs need anything that has to be loaded first. */
export function needExtras(runs: readonly RunChoice[]): boolean {
  return runs.some((run) => run.modifiers || optimizerOf(run.optimizer)?.kind === 'code')
}

/** All that these runs need; it is loaded when it is first asked for. */
export async function extrasOf(runs: readonly RunChoice[]): Promise<Extras> {
  const ids = [...new Set(runs.map(({ optimizer }) => optimizer))]
  const found = ids.map(async (id) => {
    const optimizer = optimizerOf(id)
    return optimizer?.kind === 'code' ? ([[id, await optimizer.method()]] as const) : []
  })
  const methods = new Map((await Promise.all(found)).flat())
  const { createPlaces } = await import('./places.ts')
  const extras: Extras = { methods, memories: new Map(), createPlaces }
  if (!runs.some(({ modifiers }) => modifiers)) return extras
  return { ...extras, modifying: await import('../core/rule/modifiers/modified.ts') }
}

/** Steps between two places that are remembered, at first. */
const interval = 64

/**
 * Run `index` of an experiment (run r from start s is s · R + r), before its start. Throws what only a slip can bring:
 * an id that is in no menu, a start of another dimension than f, a run whose extras are not given.
 */
export function beginWalk(experiment: Experiment, index: number, extras?: Extras): Walk {
  const plan = planOf(experiment, index, extras)
  if (plan.kind === 'code') extras?.memories.set(index, plan.places)
  const source =
    plan.kind === 'rule' ? ruleSource(plan.field, plan.rule, plan.setting) : codeSource(plan)
  return watched(source, experiment.steps)
}

/** All that decides one run: what makes its points, or makes them once more. */
export type RunPlan = RulePlan | CodePlan

export interface RulePlan {
  readonly kind: 'rule'
  readonly field: Field
  /** With its modifiers around it. */
  readonly rule: RuleOptimizer
  readonly setting: Setting
}

export interface CodePlan {
  readonly kind: 'code'
  readonly method: Method
  readonly objective: Objective
  readonly hypers: Values
  readonly start: readonly number[]
  readonly places: Places<CodePlace>
}

/** Of the same index, with the same slips. */
export function planOf(
  { landscape, runs, starts, seed }: Experiment,
  index: number,
  extras?: Extras,
): RunPlan {
  const run = runs[index % runs.length]
  const start = starts[Math.floor(index / runs.length)]
  if (!run || !start) throw new Error(`There is no run ${index} in this experiment.`)
  const optimizer = optimizerOf(run.optimizer)
  if (!optimizer) throw new Error(`There is no optimizer "${run.optimizer}" in the menu.`)
  const { field, parameters } = understood(landscape)
  const dimension = field.coordinates.length
  if (start.length !== dimension)
    throw new Error(`The start has ${start.length} coordinates, f has ${dimension}.`)
  if (optimizer.kind === 'rule') {
    const { modifiers } = run
    const modifying = extras?.modifying
    if (modifiers && !modifying)
      throw new Error('What sets modifiers around a rule was not loaded.')
    const rule = modifiers ? modifying!.modified(optimizer, modifiers) : optimizer
    const numbers = modifiers ? modifying!.numbersOf(modifiers) : {}
    const hypers = resolve(rule.hypers, { ...run.hypers, ...numbers })
    return { kind: 'rule', field, rule, setting: { hypers, parameters, start } }
  }
  const method = extras?.methods.get(optimizer.id)
  if (!extras || !method) throw new Error(`The method of "${optimizer.id}" was not loaded.`)
  const objective = compiledObjective(field, parameters)
  const hypers = resolve(optimizer.hypers, run.hypers)
  const first: CodePlace = { x: start, state: method.init(start, hypers, seed) }
  const places = extras.createPlaces(first, interval)
  return { kind: 'code', method, objective, hypers, start, places }
}

/** Points of a run by an optimizer given as code. */
function codeSource({ method, objective, hypers, start, places }: CodePlan): Source {
  let { place } = places.before(0)
  let made = -1
  let stopped: StopReason | undefined

  /** Whether there is a point to write, where `place` then is. */
  function move(): boolean {
    made++
    if (made === 0) return true
    const next = method.step(place.x, place.state, objective, hypers)
    if ('stopped' in next) {
      stopped = next.stopped
      return false
    }
    place = next
    places.remember(made, place)
    return true
  }

  return {
    stride: start.length + 1,
    get stopped() {
      return stopped
    },
    make(out, at, count) {
      for (let i = 0; i < count; i++, at += start.length + 1) {
        if (stopped || !move()) return i
        out.set(place.x, at)
        out[at + start.length] = objective.value(place.x)
      }
      return count
    },
  }
}
