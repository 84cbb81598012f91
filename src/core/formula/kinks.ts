import { choice } from './construct.ts'
import { comparisons } from './functions.ts'
import { dependence } from './order.ts'
import type { Operation, Tree } from './tree.ts'

/**
 * Trees of which one is zero wherever the tree is not twice differentiable by these names: at kinks, jumps, and roots
 * of 0. Where a branch is not taken, its kinks do not count.
 */
export function kinksOf(tree: Tree, names: readonly string[]): Tree[] {
  const depends = dependence(new Set(names))
  const kinks: Tree[] = []
  const waiting: Visit[] = [{ tree, active: (kink) => kink }]
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    if (!depends(visit.tree) || typeof visit.tree !== 'object') continue
    const { active } = visit
    kinks.push(...ownKinks(visit.tree, depends).map(active))
    waiting.push(...visitsOfParts(visit.tree, active))
  }
  return kinks
}

interface Visit {
  readonly tree: Tree
  /** The kink where this tree has a say in the value, else 1. */
  readonly active: (kink: Tree) => Tree
}

function ownKinks([operator, a = 0, b = 0]: Operation, depends: (tree: Tree) => boolean): Tree[] {
  const gap: Tree = ['-', a, b]
  switch (operator) {
    case 'abs':
    case 'sign':
    case 'sqrt':
    case 'relu':
    case 'leaky_relu':
    case 'elu':
      return [a]
    case 'floor':
      return [['-', a, ['floor', a]]]
    case 'min':
    case 'max':
      return depends(gap) ? [gap] : []
    case 'asin':
    case 'acos':
      return [['*', ['-', 1, a], ['+', 1, a]]]
    case 'atan2':
      return [choice(['<=', b, 0], a, 1)]
    case '^':
      return depends(a) ? powerKinks(a, b, depends) : []
    default:
      return comparisons.has(operator) && depends(gap) ? [gap] : []
  }
}

/** At a = 0 the second derivative of a^b exists for b ≥ 2 and for whole b. */
function powerKinks(a: Tree, b: Tree, depends: (tree: Tree) => boolean): Tree[] {
  if (typeof b === 'number') return b >= 2 || Number.isInteger(b) ? [] : [a]
  if (depends(b)) return [a]
  return [choice(['<', b, 2], choice(['==', b, ['floor', b]], 1, a), 1)]
}

function visitsOfParts(tree: Operation, active: Visit['active']): Visit[] {
  const [operator, a = 0, b = 0, c = 0] = tree
  const onlyIf = (condition: Tree, part: Tree): Visit => ({
    tree: part,
    active: (kink) => active(choice(condition, kink, 1)),
  })
  switch (operator) {
    case 'where':
      return [
        { tree: a, active },
        onlyIf(a, b),
        { tree: c, active: (kink) => active(choice(a, 1, kink)) },
      ]
    case 'max':
      return [onlyIf(['>=', a, b], a), onlyIf(['<=', a, b], b)]
    case 'min':
      return [onlyIf(['<=', a, b], a), onlyIf(['>=', a, b], b)]
    case 'relu':
      return [onlyIf(['>=', a, 0], a)]
    case 'clamp':
      return [{ tree: ['min', ['max', a, b], c], active }]
    default:
      return tree.slice(1).map((part) => ({ tree: part, active }))
  }
}
