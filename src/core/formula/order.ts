import type { Operation, Tree } from './tree.ts'

/**
 * Every operation of a tree once, parts before the whole, without those already done and what is below them. Trees
 * share their parts, so going through this list takes time in proportion to what is there, not to how often it occurs;
 * and no depth of a tree can exhaust the stack.
 */
export function operationsOf(
  tree: Tree,
  isDone: (operation: Operation) => boolean = () => false,
): Operation[] {
  const ordered: Operation[] = []
  const entered = new Set<Operation>()
  const stack: Operation[] = []
  const want = (part: Tree | undefined) => {
    if (typeof part === 'object' && !entered.has(part) && !isDone(part)) stack.push(part)
  }
  want(tree)
  for (let item = stack.pop(); item; item = stack.pop()) {
    if (item === partsAreDone) ordered.push(stack.pop() as Operation)
    else if (!entered.has(item)) {
      entered.add(item)
      stack.push(item, partsAreDone)
      for (let place = item.length - 1; place > 0; place--) want(item[place])
    }
  }
  return ordered
}

/** On the stack it says that the operation below it comes next. */
const partsAreDone: Operation = ['']

/** Every name that stands in a tree. */
export function namesIn(tree: Tree): Set<string> {
  const names = new Set<string>()
  if (typeof tree === 'string') names.add(tree)
  for (const [, ...parts] of operationsOf(tree)) {
    for (const part of parts) if (typeof part === 'string') names.add(part)
  }
  return names
}

/** The tree with every leaf replaced by what `replace` says, and every operation by what `rebuild` makes of it. */
export function rewrite(
  tree: Tree,
  replace: (leaf: number | string) => Tree,
  rebuild: (operation: Operation, original: Operation) => Tree = keepShared,
): Tree {
  const rebuilt = new Map<Operation, Tree>()
  const known = (part: Tree): Tree =>
    typeof part === 'object' ? (rebuilt.get(part) ?? part) : replace(part)
  for (const operation of operationsOf(tree)) {
    const [operator, ...parts] = operation
    rebuilt.set(operation, rebuild([operator, ...parts.map(known)], operation))
  }
  return known(tree)
}

/** The original where nothing changed, so that shared parts stay shared. */
export function keepShared(operation: Operation, original: Operation): Operation {
  return operation.every((part, place) => Object.is(part, original[place])) ? original : operation
}

/** A test for trees that change with one of some names; it remembers what it has found out. */
export function dependence(names: ReadonlySet<string>): (tree: Tree) => boolean {
  const known = new Map<Operation, boolean>()
  const depends = (part: Tree) =>
    typeof part === 'object'
      ? known.get(part) === true
      : typeof part === 'string' && names.has(part)
  return (tree) => {
    for (const operation of operationsOf(tree, (done) => known.has(done))) {
      known.set(
        operation,
        operation.some((part, place) => place > 0 && depends(part)),
      )
    }
    return depends(tree)
  }
}
