import type { Operation, Tree } from './tree.ts'

/**
 * Every operation of some trees once, parts before the whole. Trees share their parts, so going through this list
 * takes time in proportion to what is there, not to how often it occurs; and no depth of a tree can exhaust the stack.
 */
export function operationsOf(...trees: readonly Tree[]): Operation[] {
  const ordered: Operation[] = []
  const entered = new Set<Operation>()
  const stack: { readonly tree: Operation; readonly ready: boolean }[] = []
  const want = (tree: Tree | undefined) => {
    if (typeof tree === 'object' && !entered.has(tree)) stack.push({ tree, ready: false })
  }
  for (const tree of trees.toReversed()) want(tree)
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { tree, ready } = item
    if (ready) ordered.push(tree)
    else if (!entered.has(tree)) {
      entered.add(tree)
      stack.push({ tree, ready: true })
      for (let place = tree.length - 1; place > 0; place--) want(tree[place])
    }
  }
  return ordered
}

/** Every name that stands in a tree. */
export function namesIn(tree: Tree): Set<string> {
  const names = new Set<string>()
  if (typeof tree === 'string') names.add(tree)
  for (const [, ...parts] of operationsOf(tree)) {
    for (const part of parts) if (typeof part === 'string') names.add(part)
  }
  return names
}
