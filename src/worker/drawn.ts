import { batchesOf } from '../core/data/batches.ts'
import type { Drawing } from '../core/data/drawing.ts'
import { noiseOf } from '../core/data/noise.ts'
import type { Samples } from '../core/data/samples.ts'
import { isBatched, lastStep } from '../core/data/sampling.ts'
import type { Field } from '../core/formula/field.ts'
import { type DrawnKernel, drawnKernel } from '../core/kernel/drawn.ts'
import type { RuleOptimizer } from '../core/optimizer.ts'
import { ruleFrom } from '../core/rule/parse.ts'
import type { Rule } from '../core/rule/rule.ts'
import { runnable, switchedOff } from '../core/rule/specialise.ts'
import type { Setting } from '../core/rule/step.ts'
import { once } from './once.ts'
import { machine, room } from './sampleMachine.ts'
import type { StatefulSource } from './watched.ts'

// The chunk's door: all that needs samples comes by `drawing()`.
export { drawingOf } from '../core/data/drawing.ts'
export { drawnObjectives } from '../core/data/drawnObjectives.ts'
export { lastStep } from '../core/data/sampling.ts'
export { askSamples, sampledRows } from './sampled.ts'

/** A list as kernels read it: how many, then where each begins, in bytes; returns where it ends. */
function writeList(
  list: Int32Array,
  at: number,
  indices: ArrayLike<number>,
  { columns }: Samples,
): number {
  list[at] = indices.length
  for (let place = 0; place < indices.length; place++) {
    list[at + 1 + place] = 8 * columns.length * indices[place]!
  }
  return at + 1 + indices.length
}

function integers({ buffer }: Float64Array<ArrayBuffer>): Int32Array {
  return new Int32Array(buffer)
}

/** A source that can be set to go on from after so many steps. */
export interface DrawnSource extends StatefulSource {
  steps: number
}

/** Points of a run by a rule that takes batches or noise. */
export function drawnSource(
  field: Field,
  optimizer: RuleOptimizer,
  setting: Setting,
  drawing: Drawing,
): DrawnSource {
  const instance = instanceOf(field, optimizer, setting.hypers, isBatched(drawing.sampling))
  return sourceBy(instance, field, setting, drawing)
}

/** The same by a rule as it stands, compiled for this source alone. */
export function drawnSourceOf(
  field: Field,
  rule: Rule,
  setting: Setting,
  drawing: Drawing,
): DrawnSource {
  return sourceBy(compiled(field, rule, isBatched(drawing.sampling)), field, setting, drawing)
}

function sourceBy(
  { kernel, run }: Instance,
  { samples }: Field,
  setting: Setting,
  { seed, sampling, noise }: Drawing,
): DrawnSource {
  const { stride } = kernel
  const batchAt = sampling && batchesOf(sampling, seed)
  const noiseAt = noiseOf(seed, stride - 1)
  const calls = kernel.draws / (stride - 1)
  const block = Float64Array.of(...kernel.initial(setting), ...kernel.constants(setting))
  const listNumbers = isBatched(sampling) ? sampling.batch + 1 : 0
  const most = Math.max(1, Math.min(callPoints, Math.floor(callNumbers / (listNumbers + 1))))
  const last = lastStep(sampling)
  let steps = 0
  let isOver = false

  /** Makes so many steps and leaves their points in the machine; returns where. */
  function makeSteps(points: number): Float64Array {
    const sizes = [block.length, points * stride, points * kernel.draws]
    const [blockSize = 0, outSize = 0, noiseSize = 0] = sizes
    const lists = Math.ceil((points * listNumbers) / 2)
    const { numbers, at, count } = room(samples, blockSize + outSize + noiseSize + lists)
    const outAt = at + blockSize
    const drawsAt = outAt + outSize
    const listsAt = drawsAt + noiseSize
    numbers.set(block, at)
    for (let step = 1, to = drawsAt; noise > 0 && step <= points; step++) {
      for (let call = 0; call < calls; call++, to += stride - 1) {
        numbers.set(noiseAt(steps + step, call), to)
      }
    }
    if (isBatched(sampling)) {
      const list = integers(numbers)
      let to = 2 * listsAt
      for (let step = 1; step <= points; step++) {
        to = writeList(list, to, batchAt!(steps + step), samples!)
      }
    }
    const fixedAt = at + kernel.carried.length
    run(8 * at, 8 * fixedAt, points, 8 * outAt, 0, count, 8 * listsAt, 8 * drawsAt)
    block.set(numbers.subarray(at, outAt))
    steps += points
    return numbers.subarray(outAt, outAt + outSize)
  }

  return {
    stride,
    carried: kernel.carried,
    state: block.subarray(0, kernel.carried.length),
    get steps() {
      return steps
    },
    set steps(made) {
      steps = made
    },
    get stopped() {
      return isOver ? ('out-of-samples' as const) : undefined
    },
    make(out, at, count) {
      const possible = Math.min(count, last + 1 - steps)
      for (let made = 0; made < possible; ) {
        const points = Math.min(possible - made, most)
        out.set(makeSteps(points), at + made * stride)
        made += points
      }
      isOver = possible < count
      return possible
    },
  }
}

/** V8 exchanges a function for its optimized form between calls only; and lists of large batches take room. */
const [callPoints, callNumbers] = [1024, 2 ** 18]

type Run = (...parts: [number, number, number, number, number, number, number, number]) => void

interface Instance {
  readonly kernel: DrawnKernel
  readonly run: Run
}

/** By their gradient, which fields over different samples share. */
const instances = once((_: Field['gradient']) =>
  once((_: RuleOptimizer) => new Map<string, Instance>()),
)

function instanceOf(
  field: Field,
  optimizer: RuleOptimizer,
  hypers: Setting['hypers'],
  batched: boolean,
): Instance {
  const known = instances(field.gradient)(optimizer)
  const off = `${batched} ${switchedOff(Object.keys(optimizer.hypers), hypers).join()}`
  const instance = known.get(off) ?? compiled(field, runnable(ruleFrom(optimizer), hypers), batched)
  known.set(off, instance)
  return instance
}

function compiled(field: Field, rule: Rule, batched: boolean): Instance {
  const kernel = drawnKernel(field, rule, batched)
  return { kernel, run: machine.instantiated(kernel.bytes).run as Run }
}
