import type { Experiment, RunChoice } from '../core/experiment.ts'
import { resolve, type Values } from '../core/hyper.ts'
import { understood } from '../core/landscapes/choose.ts'
import { optimizerOf } from '../core/menus.ts'
import type { Objective } from '../core/objective.ts'
import type { Method, StopReason } from '../core/optimizer.ts'
import type { Walk } from '../core/walk.ts'
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
  return runs.some((run) => run.modifiers || optimizerOf(run.optimizer)?.kind === 'code')
}

/** All that these runs need; it is loaded when it is first asked for. */
export async function extrasOf(runs: readonly RunChoice[]): Promise<Extras> {
  const ids = [...new Set(runs.map(({ optimizer, file }) => (file === undefined ? optimizer : '')))]
  const loaded = runs.some(({ file }) => file !== undefined)
  const routes = loaded ? { routes: await import('./routes.ts') } : {}
  const found = ids.map(async (id) => {
    const optimizer = optimizerOf(id)
    return optimizer?.kind === 'code' ? ([[id, await optimizer.method()]] as const) : []
  })
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
  { landscape, runs, starts, steps, seed }: Experiment,
  index: number,
  { methods, modifying, routes }: Extras = { methods: new Map() },
): Walk {
  const run = runs[index % runs.length]
  const start = starts[Math.floor(index / runs.length)]
  if (!run || !start) throw new Error(`There is no run ${index} in this experiment.`)
  const optimizer = optimizerOf(run.optimizer)
  if (!optimizer) throw new Error(`There is no optimizer "${run.optimizer}" in the menu.`)
  const { field, parameters } = understood(landscape)
  const dimension = field.coordinates.length
  if (start.length !== dimension)
    throw new Error(`The start has ${start.length} coordinates, f has ${dimension}.`)
  if (run.file !== undefined) {
    if (!routes) throw new Error('What reads points of files was not loaded.')
    return watched(routes.routeSource(run.file, compiledObjective(field, parameters)), steps)
  }
  if (optimizer.kind === 'rule') {
    const { modifiers } = run
    if (modifiers && !modifying)
      throw new Error('What sets modifiers around a rule was not loaded.')
    const rule = modifiers ? modifying!.modified(optimizer, modifiers) : optimizer
    const numbers = modifiers ? modifying!.numbersOf(modifiers) : {}
    const hypers = resolve(rule.hypers, { ...run.hypers, ...numbers })
    return watched(ruleSource(field, rule, { hypers, parameters, start }), steps)
  }
  const method = methods.get(optimizer.id)
  if (!method) throw new Error(`The method of "${optimizer.id}" was not loaded.`)
  const objective = compiledObjective(field, parameters)
  const hypers = resolve(optimizer.hypers, run.hypers)
  return watched(codeSource(method, objective, hypers, { start, seed }), steps)
}

/** Points of a run by an optimizer given as code. */
function codeSource(
  method: Method,
  objective: Objective,
  hypers: Values,
  { start, seed }: { readonly start: readonly number[]; readonly seed: number },
): Source {
  let x = start
  let state = method.init(start, hypers, seed)
  let begun = false
  let stopped: StopReason | undefined

  /** Whether there is a point to write, which then is `x`. */
  function move(): boolean {
    if (!begun) {
      begun = true
      return true
    }
    const next = method.step(x, state, objective, hypers)
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
