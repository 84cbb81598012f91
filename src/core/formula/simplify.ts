import { choice, difference, quotient, sum } from './construct.ts'
import { doubles, evaluate } from './evaluate.ts'
import { ruleFunctions } from './functions.ts'
import { keepShared, rewrite } from './order.ts'
import type { Operation, Tree } from './tree.ts'

/**
 * The tree with some names at fixed values, and what then says nothing taken out (x·0, x + 0, a choice already made).
 * Not bit-exact for NaN, ∞ and −0: x·0 becomes 0.
 */
export function simplify(tree: Tree, values: Readonly<Record<string, number>>): Tree {
  const valueOf = (leaf: number | string): Tree =>
    typeof leaf === 'string' && Object.hasOwn(values, leaf) ? (values[leaf] ?? leaf) : leaf
  return rewrite(tree, valueOf, simplified)
}

function simplified(tree: Operation, original: Operation): Tree {
  const [operator, ...parts] = tree
  const [a = 0, b = 0, c = 0] = parts
  if (parts.every((part) => typeof part === 'number') && !ruleFunctions.has(operator)) {
    return evaluate(tree, doubles, () => Number.NaN)
  }
  if (operator === 'where') return choice(a, b, c)
  return neutral(operator, a, b) ?? keepShared(tree, original)
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
