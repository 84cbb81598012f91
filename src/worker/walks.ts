import type { Experiment, RunChoice } from '../core/experiment.ts'
import { resolve, type Values } from '../core/hyper.ts'
import { understood } from '../core/landscapes/choose.ts'
import { optimizerOf } from '../core/menus.ts'
import type { Objective } from '../core/objective.ts'
import type { Method, RuleOptimizer, StopReason } from '../core/optimizer.ts'
import type { Walk } from '../core/walk.ts'
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
  if (!runs.some(({ modifiers }) => modifiers)) return { methods }
  return { methods, modifying: await import('../core/rule/modifiers/modified.ts') }
}

/**
 * Run `index` of an experiment (run r from start s is s · R + r), before its start. Throws what only a slip can bring:
 * an id that is in no menu, a start of another dimension than f, a run whose extras are not given. `watch`
 * is told how the run is made.
 */
export function beginWalk(
  { landscape, runs, starts, steps, seed }: Experiment,
  index: number,
  { methods, modifying }: Extras = { methods: new Map() },
  watch: Watch = {},
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
  if (optimizer.kind === 'rule') {
    const { modifiers } = run
    if (modifiers && !modifying)
      throw new Error('What sets modifiers around a rule was not loaded.')
    const rule = modifiers ? modifying!.modified(optimizer, modifiers) : optimizer
    const numbers = modifiers ? modifying!.numbersOf(modifiers) : {}
    const hypers = resolve(rule.hypers, { ...run.hypers, ...numbers })
    watch.rule?.(rule, hypers)
    return watched(ruleSource(field, rule, { hypers, parameters, start }), steps)
  }
  const method = methods.get(optimizer.id)
  if (!method) throw new Error(`The method of "${optimizer.id}" was not loaded.`)
  const objective = compiledObjective(field, parameters)
  const hypers = resolve(optimizer.hypers, run.hypers)
  const asked = watch.objective?.(objective) ?? objective
  return watched(codeSource(method, objective, hypers, { start, seed, asked }), steps)
}

/** Who wants to know what a run asks of the landscape. */
interface Watch {
  /** It is a rule with these hypers, its modifiers set around it. */
  rule?(rule: RuleOptimizer, hypers: Values): void
  /** It is given by code; all that its method asks goes through what is returned. */
  objective?(objective: Objective): Objective
}

interface Beginning {
  readonly start: readonly number[]
  readonly seed: number
  /** What the method asks. */
  readonly asked: Objective
}

/** Points of a run by an optimizer given as code; their values are asked of the objective itself. */
function codeSource(
  method: Method,
  objective: Objective,
  hypers: Values,
  { start, seed, asked }: Beginning,
): Source {
  let x = start
  let state = method.init(start, hypers, seed)
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
