import { evaluate } from '../formula/evaluate.ts'
import type { Field } from '../formula/field.ts'
import type { Tree } from '../formula/tree.ts'
import { loadInputs, storeDouble } from './blocks.ts'
import { emitter } from './emit.ts'
import { type Graph, graph, lookupIn, type Node } from './graph.ts'
import { type Code, i32, moduleOf } from './module.ts'

/**
 * All that may be asked about a landscape at one point. Instantiated like a `Kernel`; its one export is
 *
 *     ask(x: i32, fixed: i32, out: i32): void
 *
 * whose arguments are byte addresses, multiples of 8. At `x` stand the coordinates, at `fixed` the doubles named by
 * `fixed`. It writes `size` doubles to `out`: the value; the gradient; the Hessian up to its diagonal, row by row; and 0
 * if a kink is there, else 1. Nothing checks whether they are finite.
 */
export interface ObjectiveKernel {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Parameters of the landscape. */
  readonly fixed: readonly string[]
  /** Doubles of one answer. */
  readonly size: number
}

/** Compiles the value of a field, its first and second derivatives, and its kinks. */
export function objectiveKernel(field: Field): ObjectiveKernel {
  const { input, algebra } = graph()
  const x = field.coordinates.map((name) => input(name, never))
  const fixed = field.parameters.map((name) => input(name, never))
  const names = [...field.coordinates, ...field.parameters]
  const lookup = lookupIn(new Map(names.map((name) => [name, input(name, never)])))
  const outputs = answerNodes(field, algebra, (tree) => evaluate(tree, algebra, lookup))
  return {
    bytes: moduleOf('ask', [i32, i32, i32], (code) => writeAsk(code, { x, fixed, outputs })),
    fixed: field.parameters,
    size: outputs.length,
  }
}

/** What `ask` writes, in order. */
export function answerNodes(
  { value, gradient, hessian, kinks }: Field,
  algebra: Graph['algebra'],
  nodeOf: (tree: Tree) => Node,
): Node[] {
  const lowerHalf = hessian.flatMap((row, last) => row.slice(0, last + 1))
  const trees = [value, ...gradient, ...lowerHalf]
  return [...trees.map(nodeOf), smooth(kinks.map(nodeOf), algebra)]
}

/** 0 if one of the kinks is 0, else 1. */
function smooth(kinks: readonly Node[], { constant, '==': same, where }: Graph['algebra']): Node {
  const zero = constant(0)
  return kinks.reduce((others, kink) => where(same(kink, zero), zero, others), constant(1))
}

interface Plan {
  readonly x: readonly Node[]
  readonly fixed: readonly Node[]
  readonly outputs: readonly Node[]
}

/** There is no loop. */
const never = 0

/** Parameters of `ask`. */
const [xAt, fixedAt, out] = [0, 1, 2]

function writeAsk(code: Code, { x, fixed, outputs }: Plan): void {
  const emit = emitter(code, outputs, never)
  loadInputs(code, emit, xAt, x)
  loadInputs(code, emit, fixedAt, fixed)
  emit.settle(never)
  for (const [place, output] of outputs.entries()) {
    code.get(out)
    emit.push(output)
    storeDouble(code, place)
  }
}
