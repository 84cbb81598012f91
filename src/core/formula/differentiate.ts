import { leak } from './composites.ts'
import { choice, difference, negative, power, product, quotient, sum } from './construct.ts'
import { comparisons } from './functions.ts'
import { operationsOf } from './order.ts'
import type { Operation, Tree } from './tree.ts'

/**
 * The derivative of a tree by a name. Where none exists (a kink, √0) its value is the subgradient 0, or at a tie of min
 * and max that of the left one; it is not NaN where f is finite and the branch that makes it so is not taken.
 *
 * `isConstant`: what stays the same along a run; it is moved to the front of products.
 */
export function differentiate(
  tree: Tree,
  name: string,
  isConstant: (tree: Tree) => boolean = () => false,
): Tree {
  const derivatives = new Map<Tree, Tree>()
  const known = (part: Tree): Tree =>
    typeof part === 'object' ? (derivatives.get(part) ?? 0) : part === name ? 1 : 0
  for (const operation of operationsOf(tree)) {
    derivatives.set(operation, derivative(operation, known, isConstant))
  }
  return known(tree)
}

function derivative(
  tree: Operation,
  known: (part: Tree) => Tree,
  isConstant: (tree: Tree) => boolean,
): Tree {
  const [operator, a = 0, b = 0, c = 0] = tree
  const [da, db, dc] = [known(a), known(b), known(c)]
  const times = (...parts: Tree[]) => product(parts, isConstant)
  if (comparisons.has(operator)) return 0
  if (da === 0 && db === 0 && dc === 0) return 0
  const outer = outerDerivatives.get(operator)
  if (outer) return times(outer(a, tree), da)
  switch (operator) {
    case 'neg':
      return times(-1, da)
    case '+':
      return sum(da, db)
    case '-':
      return difference(da, db)
    case '*':
      return sum(times(da, b), times(a, db))
    case '/':
      return quotient(difference(da, times(tree, db)), b)
    case '^':
      return sum(times(powerByBase(a, b), da), times(tree, logarithm(a), db))
    case 'log':
      return quotient(da, a)
    case 'sqrt':
      return choice(['==', a, 0], 0, quotient(times(0.5, da), tree))
    case 'atan2': {
      const square = sum(power(a, 2), power(b, 2))
      const turn = difference(times(da, b), times(a, db))
      return choice(['==', square, 0], 0, quotient(turn, square))
    }
    case 'min':
      return choice(['<=', a, b], da, db)
    case 'max':
      return choice(['>=', a, b], da, db)
    case 'clamp':
      return choice(['>', ['max', a, b], c], dc, choice(['>=', a, b], da, db))
    case 'where':
      return choice(a, db, dc)
    default:
      throw new Error(`There is no derivative of ${operator}.`)
  }
}

/** Of functions of one argument a: what stands before da. `f` is the function's own tree. */
const outerDerivatives: ReadonlyMap<string, (a: Tree, f: Tree) => Tree> = new Map<
  string,
  (a: Tree, f: Tree) => Tree
>([
  ['abs', (a) => ['sign', a]],
  ['sign', () => 0],
  ['floor', () => 0],
  ['exp', (_, f) => f],
  ['sin', (a) => ['cos', a]],
  ['cos', (a) => ['neg', ['sin', a]]],
  ['tan', (_, f) => ['+', 1, ['^', f, 2]]],
  ['asin', (a) => inverseRoot(['*', ['-', 1, a], ['+', 1, a]])],
  ['acos', (a) => ['neg', inverseRoot(['*', ['-', 1, a], ['+', 1, a]])]],
  ['atan', (a) => ['/', 1, ['+', 1, ['^', a, 2]]]],
  ['sinh', (a) => ['cosh', a]],
  ['cosh', (a) => ['sinh', a]],
  ['tanh', (_, f) => ['-', 1, ['^', f, 2]]],
  // σ(a)·σ(−a), not σ·(1 − σ), which has no digits left where σ is near 1.
  ['sigmoid', (a, f) => ['*', f, ['sigmoid', negative(a)]]],
  ['relu', (a) => ['where', ['>', a, 0], 1, 0]],
  ['leaky_relu', (a) => ['where', ['>', a, 0], 1, leak]],
  ['elu', (a) => ['where', ['>', a, 0], 1, ['exp', a]]],
  ['softplus', (a) => ['sigmoid', a]],
])

function inverseRoot(square: Tree): Tree {
  return choice(['==', square, 0], 0, ['/', 1, ['sqrt', square]])
}

/** b·a^(b − 1), but 0 where a is 0 and b < 1, because the slope is infinite there (or b is 0). */
function powerByBase(a: Tree, b: Tree): Tree {
  const slope = product([b, power(a, difference(b, 1))])
  if (typeof b !== 'number') return choice(['<', b, 1], choice(['==', a, 0], 0, slope), slope)
  return b > 0 && b < 1 ? choice(['==', a, 0], 0, slope) : slope
}

/** log a, but 0 where a is not positive: 0^b does not change with b, and (−2)^b exists only while b stays as it is. */
function logarithm(a: Tree): Tree {
  if (typeof a === 'number') return a > 0 ? Math.log(a) : 0
  return choice(['>', a, 0], ['log', a], 0)
}
