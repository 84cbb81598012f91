import type { Field } from '../formula/field.ts'
import type { Rule } from '../rule/rule.ts'
import { type Quantity, type Surroundings, surroundings } from '../rule/step.ts'
import { increase, loadInputs, moveOn } from './blocks.ts'
import type { Node } from './graph.ts'
import {
  everyStep,
  type Kernel,
  kernelFrom,
  planOf,
  type Surround,
  type Within,
  writeRun,
} from './kernel.ts'
import { type Means, meansOf, type Place, writeMeans } from './means.ts'
import { type Code, f64, i32, instruction, moduleOf } from './module.ts'

/**
 * A rule on samples, or with noise on its gradients. Its one export is
 *
 *     run(state, fixed, steps, out, rows, all, batches, noise): void
 *
 * where the first four are those of a `Kernel`; at `rows` stand the samples, `all` of them; at `batches` one list a step for the
 * gradients, one behind the other: how many samples, then where each begins, in bytes from `rows` on, all 32 bits; at `noise`
 * `draws` standard normal numbers a step. What a kernel does not need may be anywhere. The f recorded is always that of all samples, without noise.
 */
export interface DrawnKernel extends Kernel {
  /** Normal numbers that a step takes: one a coordinate and gradient; 0 without noise. */
  readonly draws: number
}

/** Compiles a landscape and a rule as `kernelOf` does. `batched`: gradients are over lists of their own. Noise is there where the rule has a hyper `noise`. */
export function drawnKernel(field: Field, rule: Rule, batched: boolean): DrawnKernel {
  const drawing: Drawing = { passes: [], noise: [], batched }
  const plan = planOf(field, rule, surroundWith(field, drawing))
  const bytes = moduleOf('run', new Array(8).fill(i32), (code) =>
    writeRun(code, plan, withinOf(code, field, drawing)),
  )
  return { ...kernelFrom(field, rule, plan, bytes), draws: drawing.noise.length }
}

/** Means at one point, found in one go through a list of samples. */
interface Pass {
  readonly point: readonly Node[]
  readonly list: 'all' | 'batch'
  /** Whether the value is wanted, the gradient, or both; each with the inputs that stand for them. */
  value?: Node
  gradient?: readonly Node[]
  /** No node from this id on is needed for the point. */
  readonly before: number
}

interface Drawing {
  readonly passes: Pass[]
  readonly noise: Node[]
  readonly batched: boolean
}

/** The surroundings of a rule: what they say of a point are inputs, for which `passes` tells how they are found. */
function surroundWith(field: Field, { passes, noise, batched }: Drawing): Surround {
  return (algebra, parameters, hypers, input): Surroundings<Node> => {
    const plain = surroundings(algebra, field, parameters)
    const sigma = hypers.get('noise')
    let calls = 0

    function passAt(point: readonly Node[], list: Pass['list'], first: Node): Pass {
      const last = passes.at(-1)
      const isSame = last?.list === list && point.every((x, i) => x === last.point[i])
      if (last && isSame) return last
      const pass: Pass = { point, list, before: first.id }
      passes.push(pass)
      return pass
    }
    function value(point: readonly Node[]): Node {
      if (!field.samples) return plain.value(point)
      const f = input('f', everyStep)
      passAt(point, 'all', f).value = f
      return f
    }
    function gradient(point: readonly Node[]): readonly Node[] {
      const call = calls++
      return withNoise(field.samples ? sampled(point, call) : plain.gradient(point), call)
    }
    function sampled(point: readonly Node[], call: number): readonly Node[] {
      const slopes = field.coordinates.map((name) => input(`gradient ${call}.${name}`, everyStep))
      const pass = passAt(point, batched ? 'batch' : 'all', slopes[0]!)
      pass.gradient ??= slopes
      return pass.gradient
    }
    function withNoise(slopes: readonly Node[], call: number): readonly Node[] {
      if (!sigma) return slopes
      return slopes.map((slope, i) => {
        const draw = input(`noise ${call}.${i}`, everyStep)
        noise.push(draw)
        return algebra['+'](slope, algebra['*'](sigma, draw))
      })
    }
    return {
      value,
      gradient,
      algebra: {
        ...plain.algebra,
        gradient: (point: Quantity<Node>) => gradient(point as readonly Node[]),
      },
    }
  }
}

/** Parameters of `run` after those of a plain kernel. */
const [rows, all, batches, noiseAt] = [4, 5, 6, 7]

/** Inside every step: first the means, in the order in which the rule asks for them. */
function withinOf(code: Code, field: Field, { passes, noise }: Drawing): Within {
  let end: number | undefined
  return {
    roots: passes.flatMap(({ point }) => point),
    begin(emit) {
      loadInputs(code, emit, noiseAt, noise)
      for (const pass of passes) {
        emit.settle(everyStep, pass.before)
        const x = pass.point.map((node) => copyOf(code, f64, () => emit.push(node)))
        const inputs = [...(pass.value ? [pass.value] : []), ...(pass.gradient ?? [])]
        const place = pass.list === 'all' ? { ...wholeOf(code), x } : { ...batchOf(code), x }
        const means = writeMeans(code, meansFor(field, pass), place)
        for (const [i, input] of inputs.entries()) {
          emit.bind(input, () => code.get(means[i]!))
        }
        end = place.list ?? end
      }
    },
    end() {
      moveOn(code, noiseAt, noise.length)
      if (end === undefined) return
      code.get(end)
      code.set(batches)
    },
  }
}

/** All samples, one behind the other. */
function wholeOf(code: Code): Omit<Place, 'x'> {
  return { rows: copyOf(code, i32, () => code.get(rows)), count: all }
}

/** Those of the list at `batches`. */
function batchOf(code: Code): Omit<Place, 'x'> {
  const list = copyOf(code, i32, () => code.get(batches))
  const count = copyOf(code, i32, () => {
    code.get(list)
    code.bytes.byte(...instruction.loadInteger)
    code.bytes.unsigned(0)
  })
  increase(code, list, 4)
  return { rows, count, list }
}

function meansFor(field: Field, { value, gradient }: Pass): Means {
  const trees = [...(value ? [field.value] : []), ...(gradient ? field.gradient : [])]
  return meansOf(field, (nodeOf) => trees.map(nodeOf))
}

function copyOf(code: Code, type: number, push: () => void): number {
  const local = code.local(type)
  push()
  code.set(local)
  return local
}
