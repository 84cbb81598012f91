import type { Operation, Tree } from '../formula/tree.ts'

/** A summand without its sign. */
export interface Term {
  readonly negative: boolean
  readonly tree: Tree
}

/** The summands of a sum in their order, brackets that change nothing left out. */
export function termsOf(tree: Tree): Term[] {
  const terms: Term[] = []
  const waiting: Term[] = [{ negative: false, tree }]
  for (let term = waiting.pop(); term; term = waiting.pop()) {
    const { negative, tree: summand } = term
    const [name, a = 0, b = 0] = typeof summand === 'object' ? summand : []
    if (!negative && (name === '+' || name === '-')) {
      waiting.push({ negative: name === '-', tree: b }, { negative: false, tree: a })
    } else terms.push(withSign(negative, summand))
  }
  return terms
}

function withSign(negative: boolean, tree: Tree): Term {
  const inner = unsigned(tree)
  return { negative: negative !== inner.negative, tree: inner.tree }
}

/** Takes the minus sign off the first factor: −2·x → 2·x, (−x)/y → x/y, −1·x → x. */
export function unsigned(tree: Tree): Term {
  const outside: Operation[] = []
  let first = tree
  while (typeof first === 'object' && (first[0] === '*' || first[0] === '/')) {
    outside.push(first)
    first = first[1] ?? 0
  }
  const negated = typeof first === 'object' && first[0] === 'neg'
  if (!negated && !(typeof first === 'number' && (first < 0 || Object.is(first, -0)))) {
    return { negative: false, tree }
  }
  const positive: Tree = typeof first === 'number' ? -first : ((first as Operation)[1] ?? 0)
  if (outside.length === 0 && negated) return withSign(true, positive)
  const rebuilt = outside.reduceRight<Tree>(withFirst, positive)
  return { negative: true, tree: rebuilt }
}

function withFirst(first: Tree, [name, , second = 0]: Operation): Tree {
  return name === '*' && first === 1 ? second : [name, first, second]
}

/** Factors above and below one line; without any below, no line is drawn. */
export interface Fraction {
  readonly above: readonly Tree[]
  readonly below: readonly Tree[]
}

/**
 * A product as fractions side by side. Each division takes all that stands before it for its numerator, up to the last
 * fraction: 1/2·x → ½ x, a·b/c → ab over c, a/b·c/d → two fractions, a/b/c → a over bc.
 */
export function fractionsOf(tree: Tree): Fraction[] {
  const fractions: { above: Tree[]; below: Tree[] }[] = []
  for (const { divides, factor } of factorsOf(tree)) {
    const last = fractions.at(-1)
    if (divides && last) last.below.push(factor)
    else if (last && last.below.length === 0) last.above.push(factor)
    else fractions.push({ above: [factor], below: [] })
  }
  return fractions
}

interface Factor {
  readonly divides: boolean
  readonly factor: Tree
}

function factorsOf(tree: Tree): Factor[] {
  const factors: Factor[] = []
  const waiting: Factor[] = [{ divides: false, factor: tree }]
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    const [name, a = 0, b = 0] = typeof item.factor === 'object' ? item.factor : []
    if (name === '*') {
      // Below the line a product is one factor after the other as well.
      waiting.push({ divides: item.divides, factor: b }, { divides: item.divides, factor: a })
    } else if (name === '/' && !item.divides && factors.length === 0) {
      waiting.push({ divides: true, factor: b }, { divides: false, factor: a })
    } else factors.push(item)
  }
  return factors
}
