import type { Tree } from './tree.ts'

/** Trees built as a person would write them down: numbers folded, nothing times one, no plus minus. */
export function sum(a: Tree, b: Tree): Tree {
  if (a === 0) return b
  if (b === 0) return a
  if (typeof a === 'number' && typeof b === 'number') return a + b
  return isNegative(b) ? ['-', a, negative(b)] : ['+', a, b]
}

export function difference(a: Tree, b: Tree): Tree {
  if (b === 0) return a
  if (a === 0) return negative(b)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return isNegative(b) ? ['+', a, negative(b)] : ['-', a, b]
}

/**
 * A product with its number first, then what `isConstant`, then the rest as it stands: so 4·b is computed once. The
 * rest keeps its order because that is the order of automatic differentiation, on which the last bits depend.
 */
export function product(
  parts: readonly Tree[],
  isConstant: (tree: Tree) => boolean = () => false,
): Tree {
  const factors: Tree[] = []
  let number = 1
  for (const factor of parts.flatMap(factorsOf)) {
    const value = exactNumber(factor)
    if (value === undefined) factors.push(factor)
    else number *= value
  }
  if (number === 0) return 0
  const ordered = [...factors.filter(isConstant), ...factors.filter((tree) => !isConstant(tree))]
  if (number !== 1 && number !== -1) ordered.unshift(number)
  if (ordered.length === 0) return number
  const tree = ordered.reduce((a, b) => ['*', a, b])
  return number === -1 ? ['neg', tree] : tree
}

export function quotient(a: Tree, b: Tree): Tree {
  if (a === 0) return 0
  if (b === 1) return a
  if (typeof a === 'number' && typeof b === 'number') return a / b
  if (typeof a === 'object' && a[0] === 'neg') return negative(quotient(a[1] ?? 0, b))
  return (typeof b === 'number' ? cancelled(a, b) : undefined) ?? ['/', a, b]
}

/** 2x/2 → x, where the numbers cancel without a remainder. */
function cancelled(a: Tree, b: number): Tree | undefined {
  const factors = factorsOf(a)
  const place = factors.findIndex((factor) => typeof factor === 'number')
  const ratio = Number(factors[place]) / b
  return Number.isInteger(ratio) ? product(factors.with(place, ratio)) : undefined
}

export function power(base: Tree, exponent: Tree): Tree {
  if (exponent === 0) return 1
  if (exponent === 1) return base
  if (typeof base === 'number' && typeof exponent === 'number') return base ** exponent
  return ['^', base, exponent]
}

export function negative(tree: Tree): Tree {
  return product([-1, tree])
}

/** A choice between two things that are the same is that thing. */
export function choice(condition: Tree, a: Tree, b: Tree): Tree {
  if (typeof condition === 'number') return condition ? a : b
  return Object.is(a, b) ? a : ['where', condition, a, b]
}

/** Of numbers and of fractions like 1/2, which lose nothing when written as a number. */
function exactNumber(tree: Tree): number | undefined {
  if (typeof tree === 'number') return tree
  const [operator, a, b] = typeof tree === 'object' ? tree : []
  if (operator !== '/' || typeof a !== 'number' || typeof b !== 'number') return undefined
  return Number.isInteger((a / b) * 1024) ? a / b : undefined
}

const mostFactors = 8

/**
 * The factors of a product, its sign as −1. Longer products stay whole: taking x·x·…·x apart at every step of a
 * derivative would take time that grows with the square of its length.
 */
function factorsOf(tree: Tree): Tree[] {
  const factors: Tree[] = []
  const waiting: Tree[] = [tree]
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const [operator, left, right] = typeof part === 'object' ? part : []
    if (operator === '*') waiting.push(left as Tree, right as Tree)
    else if (operator === 'neg') waiting.push(-1, left as Tree)
    else factors.push(part)
    if (factors.length + waiting.length > mostFactors) return [tree]
  }
  return factors.reverse()
}

/** Whether a tree is written with a minus sign in front. */
function isNegative(tree: Tree): boolean {
  let first = tree
  while (typeof first === 'object' && first[0] === '*') first = first[1] as Tree
  return typeof first === 'number' ? first < 0 : typeof first === 'object' && first[0] === 'neg'
}
