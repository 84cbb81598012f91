import { evaluate } from '../formula/evaluate.ts'
import type { Field } from '../formula/field.ts'
import type { Tree } from '../formula/tree.ts'
import { increase, loadInputs, moveOn, repeat, storeDouble } from './blocks.ts'
import { emitter } from './emit.ts'
import { type Graph, graph, lookupIn, type Node } from './graph.ts'
import { type Code, f64, i32, instruction, moduleOf } from './module.ts'
import { answerNodes } from './objective.ts'
import { addPairs, isPackable, lane, loadPair, pairWords, splat, v128 } from './packed.ts'

/** What is computed of every sample and then averaged: the nodes of two samples side by side. */
export interface Means {
  readonly x: readonly Node[]
  readonly pair: readonly [Sampled, Sampled]
}

interface Sampled {
  readonly columns: readonly Node[]
  readonly outputs: readonly Node[]
}

/** Of the loss of one sample, whatever `outputs` makes of its trees. */
export function meansOf(
  { coordinates, samples }: Field,
  outputs: (nodeOf: (tree: Tree) => Node, algebra: Graph['algebra']) => readonly Node[],
): Means {
  const { input, algebra } = graph()
  const x = coordinates.map((name): [string, Node] => [name, input(name, outside)])
  const sampled = (place: string): Sampled => {
    const columns = (samples?.columns ?? []).map((name): [string, Node] => [
      name,
      input(`${place} ${name}`, everySample),
    ])
    const lookup = lookupIn(new Map([...x, ...columns]))
    const nodeOf = (tree: Tree) => evaluate(tree, algebra, lookup)
    return { columns: columns.map(([, node]) => node), outputs: outputs(nodeOf, algebra) }
  }
  return { x: x.map(([, node]) => node), pair: [sampled('even'), sampled('odd')] }
}

/** Loop depths. */
const [outside, everySample] = [0, 1]

/** Where samples are found. */
export interface Place {
  /** Locals with the coordinates. */
  readonly x: readonly number[]
  /** Holds the address of the samples. */
  readonly rows: number
  /** Holds how many are averaged. */
  readonly count: number
  /** Holds the address of a list of where each begins, in bytes from `rows` on, 32 bits each; else all stand one behind the other. */
  readonly list?: number
}

/**
 * Averages over samples into locals, which are returned. Two sums run side by side, of the samples at even and at odd places, so that no
 * addition waits for the one just before; they are added at the end. Afterwards `rows` or `list` is behind the last sample.
 */
export function writeMeans(code: Code, means: Means, place: Place): number[] {
  const { bytes } = code
  const { pair } = means
  const sums = pair.map(({ outputs }) => outputs.map(() => zero(code)))
  const many = code.local(i32)
  code.get(place.count)
  bytes.byte(...instruction.integer, 1, ...instruction.shiftRight)
  code.set(many)
  if (isPackable(pair[0].outputs)) writePacked(code, means, place, { many, sums })
  else writeLoop(code, means, place, { many, sampled: pair, sums })
  code.get(place.count)
  bytes.byte(...instruction.integer, 1, ...instruction.and)
  code.set(many)
  writeLoop(code, means, place, { many, sampled: [pair[0]], sums })
  const [even = [], odd = []] = sums
  for (const [output, sum] of even.entries()) {
    code.get(sum)
    code.get(odd[output]!)
    bytes.byte(...instruction.add)
    code.get(place.count)
    bytes.byte(...instruction.toDouble, ...instruction.divide)
    code.set(sum)
  }
  return even
}

/** So many times as many samples as are given, each added to its own sums. */
function writeLoop(
  code: Code,
  { x }: Means,
  place: Place,
  loop: {
    readonly many: number
    readonly sampled: readonly Sampled[]
    readonly sums: readonly (readonly number[])[]
  },
): void {
  const { many, sampled, sums } = loop
  const roots = sampled.flatMap(({ outputs }) => outputs)
  const emit = emitter(code, roots, everySample)
  for (const [axis, node] of x.entries()) emit.bind(node, () => code.get(place.x[axis]!))
  emit.settle(outside)
  repeat(code, code.local(i32), many, () => {
    for (const { columns } of sampled) {
      loadInputs(code, emit, nextSample(code, place), columns)
      if (place.list === undefined) moveOn(code, place.rows, columns.length)
    }
    emit.settle(everySample)
    for (const [lane, { outputs }] of sampled.entries()) {
      for (const [output, node] of outputs.entries()) {
        const sum = sums[lane]![output]!
        code.get(sum)
        emit.push(node)
        code.bytes.byte(...instruction.add)
        code.set(sum)
      }
    }
  })
}

/** Two samples at a time in one register: what `writeLoop` does, in the same bits. */
function writePacked(
  code: Code,
  { x, pair: [{ columns, outputs }] }: Means,
  place: Place,
  { many, sums }: { readonly many: number; readonly sums: readonly (readonly number[])[] },
): void {
  const emit = emitter(code, outputs, everySample, pairWords(everySample))
  const pairs = outputs.map(() => code.local(v128))
  for (const sum of pairs) {
    code.bytes.byte(...instruction.double)
    code.bytes.double(0)
    splat(code)
    code.set(sum)
  }
  for (const [axis, node] of x.entries()) {
    const local = code.local(v128)
    code.get(place.x[axis]!)
    splat(code)
    code.set(local)
    emit.bind(node, () => code.get(local))
  }
  emit.settle(outside)
  const [first, second] = [code.local(i32), code.local(i32)]
  const entries = columns.map((node) => {
    const local = code.local(v128)
    emit.bind(node, () => code.get(local))
    return local
  })
  repeat(code, code.local(i32), many, () => {
    for (const address of [first, second]) {
      code.get(nextSample(code, place))
      code.set(address)
      if (place.list === undefined) moveOn(code, place.rows, columns.length)
    }
    for (const [column, local] of entries.entries()) {
      loadPair(code, first, second, 8 * column)
      code.set(local)
    }
    emit.settle(everySample)
    for (const [output, node] of outputs.entries()) {
      code.get(pairs[output]!)
      emit.push(node)
      addPairs(code)
      code.set(pairs[output]!)
    }
  })
  for (const [output, sum] of pairs.entries()) {
    for (const side of [0, 1] as const) {
      code.get(sum)
      lane(code, side)
      code.set(sums[side]![output]!)
    }
  }
}

/** A local with the address of the next sample; moves on in the list, if there is one. */
function nextSample(code: Code, { rows, list }: Place): number {
  if (list === undefined) return rows
  const address = code.local(i32)
  code.get(rows)
  code.get(list)
  code.bytes.byte(...instruction.loadInteger)
  code.bytes.unsigned(0)
  code.bytes.byte(...instruction.addInteger)
  code.set(address)
  increase(code, list, 4)
  return address
}

function zero(code: Code): number {
  const local = code.local(f64)
  code.bytes.byte(...instruction.double)
  code.bytes.double(0)
  code.set(local)
  return local
}

/**
 * What may be asked about a landscape made of samples, which stand one behind the other. The one export is
 *
 *     ask(x: i32, out: i32, rows: i32, count: i32): void
 *
 * It writes what `ask` of an `ObjectiveKernel` writes, or the value alone; its last number is 1 if no sample has a kink there, else less.
 */
export function meansKernel(
  field: Field,
  valueAlone: boolean,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly size: number } {
  const means = meansOf(field, (nodeOf, algebra) =>
    valueAlone ? [nodeOf(field.value)] : answerNodes(field, algebra, nodeOf),
  )
  const [xAt, out, rows, count] = [0, 1, 2, 3]
  const bytes = moduleOf('ask', [i32, i32, i32, i32], (code) => {
    const x = means.x.map((_, place) => {
      const local = code.local(f64)
      code.get(xAt)
      code.bytes.byte(...instruction.load)
      code.bytes.unsigned(8 * place)
      code.set(local)
      return local
    })
    for (const [place, mean] of writeMeans(code, means, { x, rows, count }).entries()) {
      code.get(out)
      code.get(mean)
      storeDouble(code, place)
    }
  })
  return { bytes, size: means.pair[0].outputs.length }
}
