import type { Drawing } from '../core/data/drawing.ts'
import type { Experiment, LandscapeChoice, RunChoice } from '../core/experiment.ts'
import type { Field } from '../core/formula/field.ts'
import { resolve, type Values } from '../core/hyper.ts'
import { understood } from '../core/landscapes/choose.ts'
import { landscapeOf, optimizerIn } from '../core/menus.ts'
import type { Objective } from '../core/objective.ts'
import type { Method, RuleOptimizer, StopReason } from '../core/optimizer.ts'
import type { Setting } from '../core/rule/step.ts'
import type { Walk } from '../core/walk.ts'
import { drawing, loadDrawing } from './drawing.ts'
import { ruleSource } from './kernels.ts'
import { compiledObjective } from './objective.ts'
import type { Places } from './places.ts'
import { type Source, watched } from './watched.ts'

/** What runs may need besides rules: the code of coded optimizers by their ids, and what sets modifiers around a rule. */
export interface Extras {
  readonly methods: ReadonlyMap<string, Method>
  readonly modifying?: typeof import('../core/rule/modifiers/modified.ts')
  readonly routes?: typeof import('./routes.ts')
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
  return runs.some((run) => run.modifiers || optimizerIn(run)?.kind === 'code')
}

/** Whether a run has samples or noise. */
function needsDrawing({ modifiers }: RunChoice, landscape?: LandscapeChoice): boolean {
  return modifiers?.noise !== undefined || landscapeOf(landscape?.id ?? '')?.data !== undefined
}

/** All that these runs need on this landscape; it is loaded when it is first asked for. */
export async function extrasOf(
  runs: readonly RunChoice[],
  landscape?: LandscapeChoice,
): Promise<Extras> {
  const loaded = runs.some(({ file }) => file !== undefined)
  const routes = loaded ? { routes: await import('./routes.ts') } : {}
  if (runs.some((run) => needsDrawing(run, landscape))) await loadDrawing()
  const optimizers = [...new Set(runs.map(optimizerIn))]
  const found = optimizers.map(async (optimizer) =>
    optimizer?.kind === 'code' && optimizer.id !== 'file'
      ? ([[optimizer.id, await optimizer.method()]] as const)
      : [],
  )
  const methods = new Map((await Promise.all(found)).flat())
  const { createPlaces } = await import('./places.ts')
  const extras: Extras = { methods, memories: new Map(), createPlaces, ...routes }
  if (!runs.some(({ modifiers }) => modifiers)) return extras
  return { ...extras, modifying: await import('../core/rule/modifiers/modified.ts') }
}

/** Steps between two places that are remembered, at first. */
const interval = 64

/**
 * Run `index` of an experiment (run r from start s is s · R + r), before its start. Throws what only a slip can bring:
 * an id that is in no menu, a start of another dimension than f, a run whose extras are not given. `watch`
 * is told how the run is made.
 */
export function beginWalk(
  experiment: Experiment,
  index: number,
  extras?: Extras,
  watch: Watch = {},
): Walk {
  const plan = planOf(experiment, index, extras)
  return watched(pointsOf(plan), experiment.steps)

  function pointsOf(plan: RunPlan): Source {
    switch (plan.kind) {
      case 'rule':
        return rulePoints(plan, watch)
      case 'code':
        return codePoints(plan)
      case 'file':
        return plan.source
    }
  }

  function codePoints(code: CodePlan): Source {
    extras?.memories.set(index, code.places)
    return codeSource(code, watch)
  }
}

/** Who wants to know what a run asks of the landscape. */
interface Watch {
  /** It is a rule with these hypers, its modifiers set around it. */
  rule?(rule: RuleOptimizer, hypers: Values): void
  /** It is given by code; all that its method asks goes through what is returned. */
  objective?(objective: Objective): Objective
}

/** All that decides one run: what makes its points, or makes them once more. */
export type RunPlan = RulePlan | CodePlan | FilePlan

/** Its points stand in a file; there are no steps to take apart. */
export interface FilePlan {
  readonly kind: 'file'
  readonly source: Source
}

export interface RulePlan {
  readonly kind: 'rule'
  readonly field: Field
  /** With its modifiers around it. */
  readonly rule: RuleOptimizer
  readonly setting: Setting
  /** What has to be drawn at every step, if anything has. */
  readonly draws: Drawing | undefined
}

export interface CodePlan {
  readonly kind: 'code'
  readonly method: Method
  readonly objective: Objective
  /** What its steps see, if they do not see the whole objective; the last step that sees anything. */
  readonly drawn: { readonly last: number; objectiveAt(step: number): Objective } | undefined
  readonly hypers: Values
  readonly start: readonly number[]
  readonly places: Places<CodePlace>
}

/** Of the same index, with the same slips. */
export function planOf(experiment: Experiment, index: number, extras?: Extras): RunPlan {
  const { landscape, runs, starts, seed } = experiment
  const run = runs[index % runs.length]
  const start = starts[Math.floor(index / runs.length)]
  if (!run || !start) throw new Error(`There is no run ${index} in this experiment.`)
  const optimizer = optimizerIn(run)
  if (!optimizer) throw new Error(`There is no optimizer "${run.optimizer}" in the menu.`)
  const { field, parameters } = understood(landscape)
  const dimension = field.coordinates.length
  if (start.length !== dimension)
    throw new Error(`The start has ${start.length} coordinates, f has ${dimension}.`)
  if (run.file !== undefined) {
    const source = extras?.routes?.routeSource(run.file, compiledObjective(field, parameters))
    if (!source) throw new Error('What reads points of files was not loaded.')
    return { kind: 'file', source }
  }
  // What has to be drawn at every step is told by a part of its own.
  const draws = needsDrawing(run, landscape) ? drawing().drawingOf(run, experiment) : undefined
  if (optimizer.kind === 'rule') {
    const { modifiers } = run
    const modifying = extras?.modifying
    if (modifiers && !modifying)
      throw new Error('What sets modifiers around a rule was not loaded.')
    const rule = modifiers ? modifying!.modified(optimizer, modifiers) : optimizer
    const numbers = modifiers ? modifying!.numbersOf(modifiers) : {}
    const hypers = resolve(rule.hypers, { ...run.hypers, ...numbers })
    return { kind: 'rule', field, rule, setting: { hypers, parameters, start }, draws }
  }
  const method = extras?.methods.get(optimizer.id)
  if (!extras || !method) throw new Error(`The method of "${optimizer.id}" was not loaded.`)
  const objective = compiledObjective(field, parameters)
  const over = (batch: Field) => compiledObjective(batch, parameters)
  const drawn = draws && {
    objectiveAt: drawing().drawnObjectives(field, objective, draws, over),
    last: drawing().lastStep(draws.sampling),
  }
  const hypers = resolve(optimizer.hypers, run.hypers)
  const first: CodePlace = { x: start, state: method.init(start, hypers, seed) }
  const places = extras.createPlaces(first, interval)
  return { kind: 'code', method, objective, drawn, hypers, start, places }
}

/** Points of a run by an optimizer given as a rule. */
function rulePoints({ field, rule, setting, draws }: RulePlan, watch: Watch): Source {
  watch.rule?.(rule, setting.hypers)
  return draws
    ? drawing().drawnSource(field, rule, setting, draws)
    : ruleSource(field, rule, setting)
}

/** Points of a run by an optimizer given as code; f is always that of all samples, without noise. */
function codeSource(
  { method, objective, drawn, hypers, start, places }: CodePlan,
  watch: Watch,
): Source {
  let { place } = places.before(0)
  let made = -1
  /** What the step under way sees. */
  let seen = objective
  const all = drawn ? through(objective.dimension, () => seen) : objective
  const asked = watch.objective?.(all) ?? all
  /** The last point whose value was asked; a step that stays asks nothing. */
  let valued: readonly number[] | undefined
  let value = Number.NaN

  /** Whether there is a point to write, where `place` then is. */
  function move(): boolean {
    made++
    if (made === 0) return true
    if (drawn && made > drawn.last) {
      source.stopped = 'out-of-samples'
      return false
    }
    if (drawn) seen = drawn.objectiveAt(made)
    const next = method.step(place.x, place.state, asked, hypers)
    if ('stopped' in next) {
      source.stopped = next.stopped
      return false
    }
    place = next
    places.remember(made, place)
    return true
  }

  const source = {
    stride: start.length + 1,
    // No accessor: the engine would keep the states of every walk begun until it next cleans up for good.
    stopped: undefined as StopReason | undefined,
    make(out: Float64Array, at: number, count: number) {
      for (let i = 0; i < count; i++, at += start.length + 1) {
        if (source.stopped || !move()) return i
        const { x } = place
        for (let j = 0; j < x.length; j++) out[at + j] = x[j]!
        if (x !== valued) {
          value = objective.value(x)
          valued = x
        }
        out[at + start.length] = value
      }
      return count
    },
  }
  return source
}

/** An objective in whose place another one can be put. */
function through(dimension: number, objective: () => Objective): Objective {
  return {
    dimension,
    value: (x) => objective().value(x),
    gradient: (x) => objective().gradient(x),
    hessian: (x) => objective().hessian(x),
  }
}
