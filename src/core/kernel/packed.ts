import { wantedNodes } from './emit.ts'
import type { Node } from './graph.ts'
import type { Code } from './module.ts'

/** Two doubles side by side. */
export const v128 = 0x7b

const prefix = 0xfd

/** Instructions on both at once; each gives the very bits of its twin on one double. */
const opcodes: ReadonlyMap<string, number> = new Map([
  ['floor', 0x75],
  ['abs', 0xec],
  ['neg', 0xed],
  ['sqrt', 0xef],
  ['+', 0xf0],
  ['-', 0xf1],
  ['*', 0xf2],
  ['/', 0xf3],
  ['min', 0xf4],
  ['max', 0xf5],
])

/** Whether all of it can be computed for two samples at once: neither choices nor functions from outside. */
export function isPackable(roots: readonly Node[]): boolean {
  return [...wantedNodes(roots)].every(
    ({ operator, parts }) => parts.length === 0 || opcodes.has(operator),
  )
}

/** Writes the computation of nodes on pairs, as an `Emitter` does on numbers. */
export interface PackedEmitter {
  /** The local that holds the pair of an input. */
  bind(input: Node, local: number): void
  /** Computes what belongs into the loop of this depth and is wanted by an inner loop or in several places. */
  settle(depth: number): void
  push(node: Node): void
}

export function packedEmitter(
  code: Code,
  roots: readonly Node[],
  innermost: number,
): PackedEmitter {
  const locals = new Map<Node, number>()
  const wanted = [...wantedNodes(roots)].sort((a, b) => a.id - b.id)
  const uses = new Map<Node, number>()
  for (const { parts } of wanted)
    for (const part of parts) uses.set(part, (uses.get(part) ?? 0) + 1)

  function push(node: Node): void {
    const local = locals.get(node)
    if (local !== undefined) code.get(local)
    else if (node.operator === 'constant') constant(code, node.value)
    else {
      for (const part of node.parts) push(part)
      vector(code, opcodes.get(node.operator)!)
    }
  }
  return {
    bind: (input, local) => void locals.set(input, local),
    push,
    settle(depth) {
      for (const node of wanted) {
        const isShared = depth < innermost || (uses.get(node) ?? 0) > 1
        if (node.depth !== depth || node.operator === 'input' || !isShared) continue
        push(node)
        const local = code.local(v128)
        code.set(local)
        locals.set(node, local)
      }
    },
  }
}

function constant(code: Code, value: number): void {
  vector(code, 0x0c)
  code.bytes.double(value)
  code.bytes.double(value)
}

/** Makes a pair of the double on the stack. */
export function splat(code: Code): void {
  vector(code, 0x14)
}

/** Adds the two pairs on the stack. */
export function addPairs(code: Code): void {
  vector(code, opcodes.get('+')!)
}

/** Takes one double out of the pair on the stack. */
export function lane(code: Code, place: 0 | 1): void {
  vector(code, 0x21)
  code.bytes.byte(place)
}

/** The double at one address beside that at another, both so many bytes further on. */
export function loadPair(code: Code, first: number, second: number, offset: number): void {
  code.get(second)
  code.get(first)
  // v128.load64_splat, then v128.load64_lane into the second place; both aligned to 2³ bytes.
  vector(code, 0x0a)
  code.bytes.byte(3)
  code.bytes.unsigned(offset)
  vector(code, 0x57)
  code.bytes.byte(3)
  code.bytes.unsigned(offset)
  code.bytes.byte(1)
}

function vector({ bytes }: Code, opcode: number): void {
  bytes.byte(prefix)
  bytes.unsigned(opcode)
}
