import { dependence, operationsOf } from '../formula/order.ts'
import type { Operation, Tree } from '../formula/tree.ts'
import type { Rule } from './rule.ts'

/**
 * The state in which a rule gathers gradients, or the steps made of them, if it has one: the last vector that is set from itself and
 * from g, and would be turned round if w and all gradients were. So Adam's m is one; its v, a mean of squares, is none.
 */
export function momentumName(rule: Rule): string | undefined {
  const turning = turningStates(rule)
  const set = rule.statements.filter(({ name }) => turning.has(name))
  return set.findLast(({ name }) => isGathered(rule, name))?.name
}

/** States that change their sign with g: all may, until one is found that does not keep to it. */
function turningStates({ statements, initial, vectors }: Rule): ReadonlySet<string> {
  const turning = new Set(Object.keys(initial).filter((name) => vectors.has(name)))
  for (;;) {
    const parities = new Map<string, Parity>([
      ['w', 'odd'],
      ['g', 'odd'],
    ])
    for (const name of turning) parities.set(name, 'odd')
    for (const { name, tree } of statements) parities.set(name, parityIn(tree, parities))
    // One at a time: what is made of it may be found to turn after all.
    const wrong = statements.find(({ name }) => turning.has(name) && parities.get(name) !== 'odd')
    if (!wrong) return turning
    turning.delete(wrong.name)
  }
}

/** Whether a state is made of both itself and g, however many lines lie between; what goes by w is no memory of gradients. */
function isGathered({ statements }: Rule, state: string): boolean {
  return ['g', state].every((source) => {
    const moving = new Set([source])
    let isMade = false
    for (const { name, tree } of statements) {
      const depends = dependence(moving)(tree)
      if (name === state) isMade ||= depends
      else if (depends && name !== 'w') moving.add(name)
    }
    return isMade
  })
}

/** What becomes of a value when some names change their sign: it does, it does not, or something else happens. */
type Parity = 'odd' | 'even' | 'neither'

/** Names that are not known stay what they are. */
function parityIn(tree: Tree, names: ReadonlyMap<string, Parity>): Parity {
  const known = new Map<Operation, Parity>()
  const of = (part: Tree): Parity => {
    if (typeof part === 'object') return known.get(part) ?? 'neither'
    return typeof part === 'string' ? (names.get(part) ?? 'even') : 'even'
  }
  for (const operation of operationsOf(tree)) known.set(operation, parityAfter(operation, of))
  return of(tree)
}

function parityAfter(operation: Operation, of: (part: Tree) => Parity): Parity {
  const [operator, a = 0, b = 0, c = 0] = operation
  switch (operator) {
    case 'neg':
    case 'sign':
    case 'gradient':
      return of(a)
    case '+':
    case '-':
      return alike(of(a), of(b))
    case '*':
    case '/':
    case 'dot':
      return product(of(a), of(b))
    case '^':
      return Number.isInteger(b) && Number(b) % 2 !== 0 ? of(a) : unsigned(operation, of)
    case 'where':
      return of(a) === 'even' ? alike(of(b), of(c)) : 'neither'
    case 'clamp':
      return isSymmetric(b, c) ? of(a) : unsigned(operation, of)
    default:
      return unsigned(operation, of)
  }
}

/** Whether one is the other with a minus sign, as they stand in a text. */
function isSymmetric(low: Tree, high: Tree): boolean {
  return typeof low === 'object' && low[0] === 'neg' && low[1] === high
}

function alike(a: Parity, b: Parity): Parity {
  return a === b ? a : 'neither'
}

function product(a: Parity, b: Parity): Parity {
  if (a === 'neither' || b === 'neither') return 'neither'
  return a === b ? 'even' : 'odd'
}

/** Of operations that hide the sign of their parts, and of all others, which need parts that have none to hide. */
function unsigned([operator, ...parts]: Operation, of: (part: Tree) => Parity): Parity {
  const isEven = operator === '^' && Number(parts[1]) % 2 === 0
  const hides = isEven || operator === 'abs' || operator === 'norm'
  return parts.every((part) => of(part) === 'even' || (hides && of(part) === 'odd'))
    ? 'even'
    : 'neither'
}
