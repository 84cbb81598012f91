import { transcendental } from '../src/core/formula/transcendental.ts'
import { resolve } from '../src/core/hyper.ts'
import { kernelOf } from '../src/core/kernel/kernel.ts'
import { choose } from '../src/core/landscapes/choose.ts'
import { adam } from '../src/core/optimizers/adam.ts'
import { momentum } from '../src/core/optimizers/momentum.ts'
import { rmsprop } from '../src/core/optimizers/rmsprop.ts'
import { ruleFrom } from '../src/core/rule/parse.ts'
import { runnable } from '../src/core/rule/specialise.ts'

/** The rules and hypers of yardstick.c. */
export const yardstickRuns = {
  momentum: { optimizer: momentum, hypers: { lr: 1e-4, momentum: 0.9 } },
  adam: { optimizer: adam, hypers: { lr: 1e-2 } },
  rmsprop: { optimizer: rmsprop, hypers: { lr: 1e-3 } },
} as const

export type RuleName = keyof typeof yardstickRuns

/** Steps a call makes; V8 exchanges a function for its optimized form between calls only. */
const callSteps = 1000

/** Compiles a rule from its text on Rosenbrock. What it returns makes `steps` steps from a start and gives the last point. */
export function kernelLoop(rule: RuleName, steps: number): (start: readonly number[]) => number[] {
  const { optimizer } = yardstickRuns[rule]
  const hypers = resolve(optimizer.hypers, yardstickRuns[rule].hypers)
  const chosen = choose({ id: 'rosenbrock', parameters: {} })
  if (!chosen.ok) throw new Error('Rosenbrock is in the menu.')
  const { field, parameters } = chosen.value
  const kernel = kernelOf(field, runnable(ruleFrom(optimizer), hypers))
  const memory = new WebAssembly.Memory({ initial: 8 })
  const imports = { math: { ...transcendental }, host: { memory } }
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(kernel.bytes), imports)
  const run = exports.run as (state: number, fixed: number, steps: number, out: number) => void
  const numbers = new Float64Array(memory.buffer)
  const fixedAt = kernel.carried.length
  const outAt = fixedAt + kernel.fixed.length
  numbers.set(kernel.constants({ hypers, parameters }), fixedAt)
  return (start) => {
    numbers.set(kernel.initial({ hypers, parameters, start }))
    for (let step = 0; step < steps; step += callSteps) {
      run(0, 8 * fixedAt, callSteps, 8 * (outAt + step * kernel.stride))
    }
    const last = outAt + (steps - 1) * kernel.stride
    return [...numbers.subarray(last, last + 2)]
  }
}
