import { comparisons } from '../formula/functions.ts'
import { importOf, type Node } from './graph.ts'
import { type Code, f64, i32, instruction } from './module.ts'

/** Writes the computation of nodes into a function. */
export interface Emitter {
  /** From now on this code puts the value of an input on the stack. */
  bind(input: Node, read: () => void): void
  /** Numbers that never change, made ahead of all loops. */
  readonly hoisted: number
  /**
   * Computes what belongs into the loop of this depth and is wanted by an inner loop or in several places; with `below` only what
   * comes before the node of that id, and what was settled so is not computed again.
   */
  settle(depth: number, below?: number): void
  /** Leaves the value of a node on the stack; what it is made of at outer depths must have been settled. */
  push(node: Node): void
}

/** What values are, and the instructions on them. */
export interface Words {
  /** The type of a local that holds the value of a node. */
  type(node: Node): number
  constant(code: Code, value: number): void
  /** Makes of the parts of an operation, which are on the stack, its value; the condition of a choice is the last of them. */
  operation(code: Code, node: Node): void
}

/** An emitter for a loop nest that computes `roots`, all of them in its innermost loop, of depth `innermost`. */
export function emitter(
  code: Code,
  roots: readonly Node[],
  innermost: number,
  words = single,
): Emitter {
  const readers = new Map<Node, () => void>()
  const kept = keptNodes(roots, innermost)

  function push(node: Node): void {
    const read = readers.get(node)
    if (read) read()
    else compute(node)
  }
  function compute(node: Node): void {
    const { operator, parts, value } = node
    if (operator === 'constant') {
      words.constant(code, value)
      return
    }
    if (operator === 'input') throw new Error('An input was used before it was bound.')
    const isChoice = operator === 'where'
    // WebAssembly wants the condition of a choice last.
    for (let place = isChoice ? 1 : 0; place < parts.length; place++) push(parts[place]!)
    if (isChoice) push(parts[0]!)
    words.operation(code, node)
  }
  return {
    bind(input, read) {
      readers.set(input, read)
    },
    hoisted: kept.filter(({ depth }) => depth === 0).length,
    push,
    settle(depth, below = Number.POSITIVE_INFINITY) {
      for (const node of kept) {
        if (node.depth !== depth || node.id >= below || readers.has(node)) continue
        compute(node)
        const local = code.local(words.type(node))
        readers.set(node, () => code.get(local))
        code.set(local)
      }
    },
  }
}

/** Longer chains of operations are cut by a local, so that no formula can exhaust our stack. */
const longestChain = 100

/** Nodes that take a local, parts before the whole: all that are wanted in several places or by an inner loop. */
function keptNodes(roots: readonly Node[], innermost: number): Node[] {
  const used = new Set<Node>()
  const keep = new Set<Node>()
  const use = (node: Node, depth: number) => {
    if (node.parts.length > 0 && (used.has(node) || node.depth < depth)) keep.add(node)
    used.add(node)
  }
  for (const root of roots) use(root, innermost)
  const wanted = partsFirst(wantedNodes(roots))
  for (const node of wanted) for (const part of node.parts) use(part, node.depth)
  // By the id of the node.
  const chains: number[] = []
  for (const node of wanted) {
    let chain = 0
    if (!keep.has(node)) for (const { id } of node.parts) chain = Math.max(chain, chains[id] ?? 0)
    chains[node.id] = (chain + 1) % longestChain
    if (chain + 1 === longestChain) keep.add(node)
  }
  return wanted.filter((node) => keep.has(node))
}

/** Ordered by id, in time in proportion to the largest. */
function partsFirst(nodes: Iterable<Node>): Node[] {
  const byId: Node[] = []
  for (const node of nodes) byId[node.id] = node
  return byId.filter((node) => node !== undefined)
}

/** All that roots are made of, the roots included. */
export function wantedNodes(roots: readonly Node[]): ReadonlySet<Node> {
  const wanted = new Set(roots)
  for (const node of wanted) for (const part of node.parts) wanted.add(part)
  return wanted
}

/** Calls the function from outside that an operation stands for. */
export function callOutside(code: Code, { operator, parts }: Node): void {
  const name = importOf(operator)
  if (name === undefined) throw new Error(`No WebAssembly for the operation ${operator}.`)
  code.bytes.byte(...instruction.call)
  code.bytes.unsigned(code.imported(name, parts.length))
}

const opcodes: ReadonlyMap<string, number> = new Map([
  ['where', 0x1b],
  ['==', 0x61],
  ['!=', 0x62],
  ['<', 0x63],
  ['>', 0x64],
  ['<=', 0x65],
  ['>=', 0x66],
  ['abs', 0x99],
  ['neg', 0x9a],
  ['floor', 0x9c],
  ['sqrt', 0x9f],
  ['+', 0xa0],
  ['-', 0xa1],
  ['*', 0xa2],
  ['/', 0xa3],
  ['min', 0xa4],
  ['max', 0xa5],
])

/** Values are doubles. */
const single: Words = {
  type: ({ operator }) => (comparisons.has(operator) ? i32 : f64),
  constant({ bytes }, value) {
    bytes.byte(...instruction.double)
    bytes.double(value)
  },
  operation(code, node) {
    const opcode = opcodes.get(node.operator)
    if (opcode === undefined) callOutside(code, node)
    else code.bytes.byte(opcode)
  },
}
