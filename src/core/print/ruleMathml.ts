import { dependence } from '../formula/order.ts'
import type { Rule } from '../rule/rule.ts'
import { element, enclosed, operator, row } from './elements.ts'
import { nabla, type Writing, write } from './mathml.ts'
import { type Symbol, type Symbols, symbolMathml, symbolOf } from './symbols.ts'

/**
 * A rule in MathML, one line a statement, with the indices of PyTorch's documentation: what is read before it is set
 * belongs to step t − 1, everything else to step t; what depends on hypers alone has no index. Names in `marked` can be
 * found on the page, as `data-symbol`.
 */
export function ruleMathml(
  rule: Rule,
  symbols: Symbols = {},
  otherwise = 'otherwise',
  marked: readonly string[] = [],
): string {
  const lines = ruleLines(rule, symbols, otherwise, marked).map(({ left, right }) =>
    element('mtr', element('mtd', left), element('mtd', operator('←')), element('mtd', right)),
  )
  const table = `<mtable class="rule" displaystyle="true">${lines.join('')}</mtable>`
  return element('math', table)
}

/** The same lines one by one, each side of the arrow in MathML without `math` around it; the first one sets g. */
export function ruleLines(
  rule: Rule,
  symbols: Symbols = {},
  otherwise = 'otherwise',
  marked: readonly string[] = [],
): readonly { readonly left: string; readonly right: string }[] {
  const moves = new Set(movingNames(rule))
  const set = new Set(['g', 'f'])
  const indexed = (name: string): Symbol => {
    const plain = symbolOf(name, symbols)
    const symbol = marked.includes(name) ? { ...plain, mark: name } : plain
    if (!moves.has(name) || name === 't' || symbol.below.includes('t+1')) return symbol
    return { ...symbol, index: set.has(name) ? 't' : 't-1' }
  }
  const writing: Writing = { otherwise, symbolOf: indexed }
  const gradient = row(nabla, enclosed('(', symbolMathml(indexed('w')), ')'))
  const lines = [{ left: symbolMathml(indexed('g')), right: gradient }]
  for (const { name, tree } of rule.statements) {
    const right = write(tree, writing).mathml
    set.add(name)
    lines.push({ left: symbolMathml(indexed(name)), right })
  }
  return lines
}

/** Names that hold something else at every step. */
function movingNames({ statements, initial }: Rule): string[] {
  const moving = new Set(['w', 'g', 'f', 't', ...Object.keys(initial)])
  for (const { name, tree } of statements) if (dependence(moving)(tree)) moving.add(name)
  return [...moving]
}
