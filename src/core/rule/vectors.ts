import { operationsOf } from '../formula/order.ts'
import type { Tree } from '../formula/tree.ts'
import type { Rule, Statement } from './rule.ts'

/** What contains a vector is a vector; nothing is declared. */
export function vectorNames(
  statements: readonly Statement[],
  initial: Rule['initial'],
): ReadonlySet<string> {
  const settings = [
    ...Object.entries(initial).map(([name, tree]) => ({ name, tree })),
    ...statements,
  ]
  const vectors = new Set(['w', 'g'])
  let known = 0
  while (known < vectors.size) {
    known = vectors.size
    for (const { name, tree } of settings) if (isVector(tree, vectors)) vectors.add(name)
  }
  return vectors
}

/** Whether a tree has one value a coordinate. */
export function isVector(tree: Tree, vectors: ReadonlySet<string>): boolean {
  if (typeof tree === 'string') return vectors.has(tree)
  return vectorOperations(tree, vectors).has(tree)
}

/** The first function, in the order of the text, that was given one number where it needs a vector. */
export function givenNumber(
  tree: Tree,
  vectors: ReadonlySet<string>,
): { readonly name: string; readonly index: number } | undefined {
  const found = vectorOperations(tree, vectors)
  const isLong = (part: Tree) => (typeof part === 'string' ? vectors.has(part) : found.has(part))
  let index = -1
  const waiting: Tree[] = [tree]
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (typeof part !== 'object') continue
    const [name, ...parts] = part
    if (wholeVectors.has(name)) {
      index += 1
      if (!parts.every(isLong)) return { name, index }
    }
    waiting.push(...parts.reverse())
  }
  return undefined
}

const wholeVectors = new Set(['norm', 'dot', 'gradient'])

function vectorOperations(tree: Tree, vectors: ReadonlySet<string>): ReadonlySet<Tree> {
  const found = new Set<Tree>()
  for (const operation of operationsOf(tree)) {
    const [operator, ...parts] = operation
    if (operator === 'norm' || operator === 'dot') continue
    const long = parts.some((part) =>
      typeof part === 'string' ? vectors.has(part) : found.has(part),
    )
    if (long || operator === 'gradient') found.add(operation)
  }
  return found
}
