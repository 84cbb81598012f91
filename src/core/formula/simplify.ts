import { choice, difference, quotient, sum } from './construct.ts'
import { doubles, evaluate } from './evaluate.ts'
import { operationsOf } from './order.ts'
import type { Operation, Tree } from './tree.ts'

/**
 * The tree with some names at fixed values, and what then says nothing taken out (x·0, x + 0, a choice already made).
 * Not bit-exact for NaN, ∞ and −0: x·0 becomes 0.
 */
export function simplify(tree: Tree, values: Readonly<Record<string, number>>): Tree {
  const simpler = new Map<Tree, Tree>()
  const known = (part: Tree): Tree => {
    if (typeof part === 'object') return simpler.get(part) ?? part
    return typeof part === 'string' && Object.hasOwn(values, part) ? (values[part] ?? part) : part
  }
  for (const operation of operationsOf(tree)) {
    const [operator, ...parts] = operation
    simpler.set(operation, simplified(operation, [operator, ...parts.map(known)]))
  }
  return known(tree)
}

/** `original` is returned where nothing changed, so that shared parts stay shared. */
function simplified(original: Operation, tree: Operation): Tree {
  const [operator, ...parts] = tree
  const [a = 0, b = 0, c = 0] = parts
  if (parts.every((part) => typeof part === 'number')) return folded(tree)
  if (operator === 'where') return choice(a, b, c)
  const simple = neutral(operator, a, b)
  if (simple !== undefined) return simple
  return parts.every((part, place) => Object.is(part, original[place + 1])) ? original : tree
}

function folded(tree: Operation): Tree {
  if (tree[0] === 'dot' || tree[0] === 'norm' || tree[0] === 'gradient') return tree
  return evaluate(tree, doubles, () => Number.NaN)
}

/** Sums and products with 0 and 1. */
function neutral(operator: string, a: Tree, b: Tree): Tree | undefined {
  switch (operator) {
    case '+':
      return a === 0 || b === 0 ? sum(a, b) : undefined
    case '-':
      return a === 0 || b === 0 ? difference(a, b) : undefined
    case '*':
      if (a === 0 || b === 0) return 0
      return a === 1 ? b : b === 1 ? a : undefined
    case '/':
      return a === 0 || b === 1 ? quotient(a, b) : undefined
    case '^':
      return b === 0 ? 1 : b === 1 ? a : undefined
    default:
      return undefined
  }
}
