import type { Experiment, LandscapeChoice, RunChoice } from '../core/experiment.ts'
import type { Field } from '../core/formula/field.ts'
import { resolve, type Values } from '../core/hyper.ts'
import { understood } from '../core/landscapes/choose.ts'
import { landscapeOf, optimizerIn } from '../core/menus.ts'
import type { Objective } from '../core/objective.ts'
import type { Method, RuleOptimizer, StopReason } from '../core/optimizer.ts'
import type { Walk } from '../core/walk.ts'
import { drawing, loadDrawing } from './drawing.ts'
import { ruleSource } from './kernels.ts'
import { compiledObjective } from './objective.ts'
import { type Source, watched } from './watched.ts'

/** What runs may need besides rules: the code of coded optimizers by their ids, and what sets modifiers around a rule. */
export interface Extras {
  readonly methods: ReadonlyMap<string, Method>
  readonly modifying?: typeof import('../core/rule/modifiers/modified.ts')
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
  if (runs.some((run) => needsDrawing(run, landscape))) await loadDrawing()
  const optimizers = [...new Set(runs.map(optimizerIn))]
  const found = optimizers.map(async (optimizer) =>
    optimizer?.kind === 'code' ? ([[optimizer.id, await optimizer.method()]] as const) : [],
  )
  const methods = new Map((await Promise.all(found)).flat())
  if (!runs.some(({ modifiers }) => modifiers)) return { methods }
  return { methods, modifying: await import('../core/rule/modifiers/modified.ts') }
}

/**
 * Run `index` of an experiment (run r from start s is s · R + r), before its start. Throws what only a slip can bring:
 * an id that is in no menu, a start of another dimension than f, a run whose extras are not given. `watch`
 * is told how the run is made.
 */
export function beginWalk(
  experiment: Experiment,
  index: number,
  { methods, modifying }: Extras = { methods: new Map() },
  watch: Watch = {},
): Walk {
  const { landscape, runs, starts, steps, seed } = experiment
  const run = runs[index % runs.length]
  const start = starts[Math.floor(index / runs.length)]
  if (!run || !start) throw new Error(`There is no run ${index} in this experiment.`)
  const optimizer = optimizerIn(run)
  if (!optimizer) throw new Error(`There is no optimizer "${run.optimizer}" in the menu.`)
  const { field, parameters } = understood(landscape)
  const dimension = field.coordinates.length
  if (start.length !== dimension)
    throw new Error(`The start has ${start.length} coordinates, f has ${dimension}.`)
  // What has to be drawn at every step is told by a part of its own.
  const draws = needsDrawing(run, landscape) ? drawing().drawingOf(run, experiment) : undefined
  if (optimizer.kind === 'rule') {
    const { modifiers } = run
    if (modifiers && !modifying)
      throw new Error('What sets modifiers around a rule was not loaded.')
    const rule = modifiers ? modifying!.modified(optimizer, modifiers) : optimizer
    const numbers = modifiers ? modifying!.numbersOf(modifiers) : {}
    const hypers = resolve(rule.hypers, { ...run.hypers, ...numbers })
    watch.rule?.(rule, hypers)
    const setting = { hypers, parameters, start }
    const source = draws
      ? drawing().drawnSource(field, rule, setting, draws)
      : ruleSource(field, rule, setting)
    return watched(source, steps)
  }
  const method = methods.get(optimizer.id)
  if (!method) throw new Error(`The method of "${optimizer.id}" was not loaded.`)
  const objective = compiledObjective(field, parameters)
  const hypers = resolve(optimizer.hypers, run.hypers)
  const over = (batch: Field) => compiledObjective(batch, parameters)
  const drawn = draws && {
    objectiveAt: drawing().drawnObjectives(field, objective, draws, over),
    last: drawing().lastStep(draws.sampling),
  }
  const watching = watch.objective ?? ((asked) => asked)
  return watched(codeSource(method, objective, hypers, { start, seed, drawn, watching }), steps)
}

/** Who wants to know what a run asks of the landscape. */
interface Watch {
  /** It is a rule with these hypers, its modifiers set around it. */
  rule?(rule: RuleOptimizer, hypers: Values): void
  /** It is given by code; all that its method asks goes through what is returned. */
  objective?(objective: Objective): Objective
}

/** Where a run begins, what it draws, and who looks on. */
interface Beginning {
  readonly start: readonly number[]
  readonly seed: number
  readonly drawn: { readonly last: number; objectiveAt(step: number): Objective } | undefined
  watching(objective: Objective): Objective
}

/** Points of a run by an optimizer given as code; f is always that of all samples, without noise. */
function codeSource(
  method: Method,
  objective: Objective,
  hypers: Values,
  { start, seed, drawn, watching }: Beginning,
): Source {
  let x = start
  let state = method.init(start, hypers, seed)
  /** What the step under way sees. */
  let seen = objective
  const asked = watching(drawn ? through(objective.dimension, () => seen) : objective)
  let step = 0
  let begun = false
  /** The last point whose value was asked; a step that stays asks nothing. */
  let valued: readonly number[] | undefined
  let value = Number.NaN

  /** Whether there is a point to write, which then is `x`. */
  function move(): boolean {
    if (!begun) {
      begun = true
      return true
    }
    step += 1
    if (drawn && step > drawn.last) {
      source.stopped = 'out-of-samples'
      return false
    }
    if (drawn) seen = drawn.objectiveAt(step)
    const next = method.step(x, state, asked, hypers)
    if ('stopped' in next) {
      source.stopped = next.stopped
      return false
    }
    ;({ x, state } = next)
    return true
  }

  const source = {
    stride: start.length + 1,
    // No accessor: the engine would keep the states of every walk begun until it next cleans up for good.
    stopped: undefined as StopReason | undefined,
    make(out: Float64Array, at: number, count: number) {
      for (let i = 0; i < count; i++, at += start.length + 1) {
        if (source.stopped || !move()) return i
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
