import { evaluate } from '../formula/evaluate.ts'
import type { Field } from '../formula/field.ts'
import type { Tree } from '../formula/tree.ts'
import { increase, loadInputs, repeat, storeDouble } from './blocks.ts'
import { emitter } from './emit.ts'
import { type Graph, graph, lookupIn, type Node } from './graph.ts'
import { type Code, f64, i32, instruction, moduleOf } from './module.ts'
import { answerNodes } from './objective.ts'

/** What is computed of every sample and then averaged. */
export interface Means {
  readonly x: readonly Node[]
  readonly columns: readonly Node[]
  readonly outputs: readonly Node[]
}

/** Of the loss of one sample, whatever `outputs` makes of its trees. */
export function meansOf(
  field: Field,
  outputs: (nodeOf: (tree: Tree) => Node, algebra: Graph['algebra']) => readonly Node[],
): Means {
  const { input, algebra } = graph()
  const x = field.coordinates.map((name) => input(name, outside))
  const columns = (field.samples?.columns ?? []).map((name) => input(name, everySample))
  const named = new Map([
    ...x.map((node, i) => [field.coordinates[i]!, node] as const),
    ...columns.map((node, i) => [field.samples!.columns[i]!, node] as const),
  ])
  const lookup = lookupIn(named)
  return { x, columns, outputs: outputs((tree) => evaluate(tree, algebra, lookup), algebra) }
}

/** Loop depths. */
const [outside, everySample] = [0, 1]

/**
 * Averages over the samples of a list, one after the other in its order, into locals, which are returned. `x` are locals with the
 * point, `rows` holds the address of the samples and `list` that of the list: how many there are, then where each begins, in
 * bytes from `rows` on, all 32 bits. Afterwards `list` is at its end.
 */
export function writeMeans(
  code: Code,
  { x, columns, outputs }: Means,
  at: { readonly x: readonly number[]; readonly rows: number; readonly list: number },
): number[] {
  const { bytes } = code
  const emit = emitter(code, outputs, everySample)
  const [count, index, address] = [code.local(i32), code.local(i32), code.local(i32)]
  for (const [place, node] of x.entries()) emit.bind(node, () => code.get(at.x[place]!))
  emit.settle(outside)
  nextOf(code, at.list)
  code.set(count)
  const sums = outputs.map(() => {
    const sum = code.local(f64)
    bytes.byte(...instruction.double)
    bytes.double(0)
    code.set(sum)
    return sum
  })
  repeat(code, index, count, () => {
    nextOf(code, at.list)
    code.get(at.rows)
    bytes.byte(...instruction.addInteger)
    code.set(address)
    loadInputs(code, emit, address, columns)
    emit.settle(everySample)
    for (const [place, output] of outputs.entries()) {
      code.get(sums[place]!)
      emit.push(output)
      bytes.byte(...instruction.add)
      code.set(sums[place]!)
    }
  })
  for (const sum of sums) {
    code.get(sum)
    code.get(count)
    bytes.byte(...instruction.toDouble, ...instruction.divide)
    code.set(sum)
  }
  return sums
}

/** Puts the next number of a list on the stack, and moves on. */
function nextOf(code: Code, list: number): void {
  code.get(list)
  code.bytes.byte(...instruction.loadInteger)
  code.bytes.unsigned(0)
  increase(code, list, 4)
}

/**
 * What may be asked about a landscape made of samples, over a list of them as `writeMeans` reads it. The one export is
 *
 *     ask(x: i32, out: i32, rows: i32, list: i32): void
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
  const [xAt, out, rows, list] = [0, 1, 2, 3]
  const bytes = moduleOf('ask', [i32, i32, i32, i32], (code) => {
    const x = means.x.map((_, place) => {
      const local = code.local(f64)
      code.get(xAt)
      code.bytes.byte(...instruction.load)
      code.bytes.unsigned(8 * place)
      code.set(local)
      return local
    })
    for (const [place, mean] of writeMeans(code, means, { x, rows, list }).entries()) {
      code.get(out)
      code.get(mean)
      storeDouble(code, place)
    }
  })
  return { bytes, size: means.outputs.length }
}
