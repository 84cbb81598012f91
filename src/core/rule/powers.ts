import { difference, power, product, sum } from '../formula/construct.ts'
import { dependence, keepShared, rewrite } from '../formula/order.ts'
import type { Operation, Tree } from '../formula/tree.ts'
import type { Rule, Statement } from './rule.ts'

/**
 * Replaces every c^(α·t + β), where c, α and β stay the same along a run, by a state that is multiplied by c^α after each
 * step: a product costs a tenth of a power. It begins with c^(α + β), its value at t = 1, and not with c^β, which
 * is infinite for c = 0 and β = −1. Differs from the power by rounding only.
 */
export function withRunningPowers(rule: Rule): Rule {
  const changes = dependence(new Set(changingNames(rule)))
  const powers = new Map<string, Power>()
  const powerOf = (tree: Operation): string | undefined => {
    const found = runningPower(tree, changes)
    if (!found) return undefined
    const key = JSON.stringify([found.first, found.factor])
    const running = powers.get(key) ?? { ...found, name: `power ${powers.size + 1}` }
    powers.set(key, running)
    return running.name
  }
  const statements = rule.statements.map(({ name, tree }) => ({
    name,
    tree: rewrite(
      tree,
      (leaf) => leaf,
      (operation, original) => powerOf(original) ?? keepShared(operation, original),
    ),
  }))
  const running = [...powers.values()]
  return {
    ...rule,
    statements: [...statements, ...running.map(nextPower)],
    initial: { ...rule.initial, ...Object.fromEntries(running.map((p) => [p.name, p.first])) },
  }
}

/** No text can contain its name, because of the space. */
interface Power {
  readonly name: string
  /** At the first step. */
  readonly first: Tree
  readonly factor: Tree
}

function nextPower({ name, factor }: Power): Statement {
  return { name, tree: ['*', name, factor] }
}

function changingNames({ statements, initial }: Rule): string[] {
  return ['t', 'w', 'f', 'g', ...statements.map(({ name }) => name), ...Object.keys(initial)]
}

type Depends = (tree: Tree) => boolean

function runningPower(tree: Operation, changes: Depends): Omit<Power, 'name'> | undefined {
  const [operator, base = 0, exponent = 0] = tree
  if (operator !== '^' || changes(base) || !changes(exponent)) return undefined
  const line = linearInStep(exponent, changes)
  if (!line) return undefined
  return { first: power(base, sum(line.slope, line.offset)), factor: power(base, line.slope) }
}

/** slope·t + offset */
interface Line {
  readonly slope: Tree
  readonly offset: Tree
}

function linearInStep(tree: Tree, changes: Depends): Line | undefined {
  if (tree === 't') return { slope: 1, offset: 0 }
  if (!changes(tree)) return { slope: 0, offset: tree }
  if (typeof tree !== 'object') return undefined
  const [operator, a = 0, b = 0] = tree
  const left = linearInStep(a, changes)
  const right = linearInStep(b, changes)
  if (!left || !right) return undefined
  switch (operator) {
    case 'neg':
      return scaled(left, -1)
    case '+':
      return { slope: sum(left.slope, right.slope), offset: sum(left.offset, right.offset) }
    case '-':
      return {
        slope: difference(left.slope, right.slope),
        offset: difference(left.offset, right.offset),
      }
    case '*':
      if (!changes(b)) return scaled(left, b)
      return changes(a) ? undefined : scaled(right, a)
    default:
      return undefined
  }
}

function scaled({ slope, offset }: Line, factor: Tree): Line {
  return { slope: product([slope, factor]), offset: product([offset, factor]) }
}
