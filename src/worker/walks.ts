import type { Experiment } from '../core/experiment.ts'
import { resolve, type Values } from '../core/hyper.ts'
import { understood } from '../core/landscapes/choose.ts'
import { optimizerOf } from '../core/menus.ts'
import type { Objective } from '../core/objective.ts'
import type { CodeOptimizer, StopReason } from '../core/optimizer.ts'
import type { Walk } from '../core/walk.ts'
import { ruleSource } from './kernels.ts'
import { compiledObjective } from './objective.ts'
import { type Source, watched } from './watched.ts'

/**
 * Run `index` of an experiment (run r from start s is s · R + r), before its start. Throws what only a slip can bring:
 * an id that is in no menu, a start of another dimension than f.
 */
export function beginWalk({ landscape, runs, starts, steps }: Experiment, index: number): Walk {
  const run = runs[index % runs.length]
  const start = starts[Math.floor(index / runs.length)]
  if (!run || !start) throw new Error(`There is no run ${index} in this experiment.`)
  const optimizer = optimizerOf(run.optimizer)
  if (!optimizer) throw new Error(`There is no optimizer "${run.optimizer}" in the menu.`)
  const { field, parameters } = understood(landscape)
  const dimension = field.coordinates.length
  if (start.length !== dimension)
    throw new Error(`The start has ${start.length} coordinates, f has ${dimension}.`)
  const hypers = resolve(optimizer.hypers, run.hypers)
  const source =
    optimizer.kind === 'rule'
      ? ruleSource(field, optimizer, { hypers, parameters, start })
      : codeSource(optimizer, compiledObjective(field, parameters), hypers, start)
  return watched(source, steps)
}

/** Points of a run by an optimizer given as code. */
function codeSource(
  optimizer: CodeOptimizer,
  objective: Objective,
  hypers: Values,
  start: readonly number[],
): Source {
  let x = start
  let state = optimizer.init(start, hypers)
  let begun = false
  let stopped: StopReason | undefined

  /** Whether there is a point to write, which then is `x`. */
  function move(): boolean {
    if (!begun) {
      begun = true
      return true
    }
    const next = optimizer.step(x, state, objective, hypers)
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
