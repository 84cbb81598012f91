import type { Experiment, LandscapeChoice, RunChoice } from '../core/experiment.ts'
import type { Field } from '../core/formula/field.ts'
import { resolve, type Values } from '../core/hyper.ts'
import { understood } from '../core/landscapes/choose.ts'
import { landscapeOf, optimizerIn } from '../core/menus.ts'
import type { Objective } from '../core/objective.ts'
import type { Method, StopReason } from '../core/optimizer.ts'
import type { Walk } from '../core/walk.ts'
import { drawing, loadDrawing } from './drawing.ts'
import { ruleSource } from './kernels.ts'
import { compiledObjective } from './objective.ts'
import { type Source, watched } from './watched.ts'

/** What runs may need besides rules: the code of coded optimizers by their ids, and what sets modifiers around a rule. */
export interface Extras {
  readonly methods: ReadonlyMap<string, Method>
  readonly modifying?: typeof import('../core/rule/modifiers/modified.ts')
  readonly routes?: typeof import('./routes.ts')
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
  if (!runs.some(({ modifiers }) => modifiers)) return { methods, ...routes }
  const modifying = await import('../core/rule/modifiers/modified.ts')
  return { methods, modifying, ...routes }
}

/**
 * Run `index` of an experiment (run r from start s is s · R + r), before its start. Throws what only a slip can bring:
 * an id that is in no menu, a start of another dimension than f, a run whose extras are not given.
 */
export function beginWalk(
  experiment: Experiment,
  index: number,
  { methods, modifying, routes }: Extras = { methods: new Map() },
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
  if (run.file !== undefined) {
    if (!routes) throw new Error('What reads points of files was not loaded.')
    return watched(routes.routeSource(run.file, compiledObjective(field, parameters)), steps)
  }
  // What has to be drawn at every step is told by a part of its own.
  const draws = needsDrawing(run, landscape) ? drawing().drawingOf(run, experiment) : undefined
  if (optimizer.kind === 'rule') {
    const { modifiers } = run
    if (modifiers && !modifying)
      throw new Error('What sets modifiers around a rule was not loaded.')
    const rule = modifiers ? modifying!.modified(optimizer, modifiers) : optimizer
    const numbers = modifiers ? modifying!.numbersOf(modifiers) : {}
    const hypers = resolve(rule.hypers, { ...run.hypers, ...numbers })
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
  return watched(codeSource(method, objective, hypers, { start, seed, drawn }), steps)
}

/** Where a run begins, and what it draws. */
interface Beginning {
  readonly start: readonly number[]
  readonly seed: number
  readonly drawn: { readonly last: number; objectiveAt(step: number): Objective } | undefined
}

/** Points of a run by an optimizer given as code; f is always that of all samples, without noise. */
function codeSource(
  method: Method,
  objective: Objective,
  hypers: Values,
  { start, seed, drawn }: Beginning,
): Source {
  let x = start
  let state = method.init(start, hypers, seed)
  let step = 0
  let begun = false
  let stopped: StopReason | undefined

  /** Whether there is a point to write, which then is `x`. */
  function move(): boolean {
    if (!begun) {
      begun = true
      return true
    }
    step += 1
    if (drawn && step > drawn.last) {
      stopped = 'out-of-samples'
      return false
    }
    const next = method.step(x, state, drawn?.objectiveAt(step) ?? objective, hypers)
    if ('stopped' in next) {
      stopped = next.stopped
      return false
    }
    ;({ x, state } = next)
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
        out.set(x, at)
        out[at + start.length] = objective.value(x)
      }
      return count
    },
  }
}
