import { wantedNodes } from './emit.ts'
import type { Node } from './graph.ts'
import type { GridPlan } from './grid.ts'

/** The value of a grid, taken apart into what can be computed ahead for each column and the rest. */
export interface Apart {
  /** The value, made of inputs where it was made of what is tabled. */
  readonly value: Node
  /** What x decides but not y and is wanted with y or as the value itself: as computed, and as the input it is afterwards. */
  readonly tabled: readonly { readonly computed: Node; readonly read: Node }[]
}

export function tabledApart({ value, across, down }: GridPlan): Apart {
  // Parts before the whole.
  const nodes = [...wantedNodes([value])].sort((a, b) => a.id - b.id)
  const [ofColumns, ofRows] = [madeOf(across, nodes), madeOf(down, nodes)]
  const reads = new Map<Node, Node>()
  const rest = new Map<Node, Node>()
  const replaced = (node: Node): Node => {
    const kept = rest.get(node)
    if (kept) return kept
    const read = reads.get(node) ?? { ...node, operator: 'input', parts: [] }
    reads.set(node, read)
    return read
  }
  for (const node of nodes) {
    const { parts } = node
    if (ofColumns.has(node) && !ofRows.has(node)) continue
    rest.set(node, parts.length > 0 ? { ...node, parts: parts.map(replaced) } : node)
  }
  const replacedValue = replaced(value)
  const tabled = [...reads].map(([computed, read]) => ({ computed, read }))
  return { value: replacedValue, tabled }
}

/** Those in which an input has a part; `nodes` are ordered by id. */
function madeOf(input: Node | undefined, nodes: readonly Node[]): ReadonlySet<Node> {
  const found = new Set<Node>()
  for (const node of nodes) {
    if (node === input || node.parts.some((part) => found.has(part))) found.add(node)
  }
  return found
}
