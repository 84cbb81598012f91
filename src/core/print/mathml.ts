import { comparisons } from '../formula/functions.ts'
import type { Operation, Tree } from '../formula/tree.ts'
import {
  application,
  element,
  enclosed,
  escaped,
  identifier,
  invisibleTimes,
  minus,
  operator,
  row,
  thinSpace,
} from './elements.ts'
import { type Fraction, fractionsOf, termsOf, unsigned } from './parts.ts'
import { type Symbol, type Symbols, symbolMathml, symbolOf } from './symbols.ts'

/**
 * A tree in MathML Core, as a person would write it. `symbols` are for names that the usual rules would not write well;
 * `otherwise` is what stands beside the last row of a choice.
 */
export function mathml(tree: Tree, symbols: Symbols = {}, otherwise = 'otherwise'): string {
  const writing = { otherwise, symbolOf: (name: string) => symbolOf(name, symbols) }
  return `<math displaystyle="true">${write(tree, writing).mathml}</math>`
}

/** What is not in the tree: how names are written. */
export interface Writing {
  readonly otherwise: string
  symbolOf(name: string): Symbol
}

/** A piece of a formula, and what its neighbours must know of it. */
interface Written {
  readonly mathml: string
  readonly binding: number
  /** Begins with a digit: what stands before it needs a dot. */
  readonly digit?: boolean
  /** Wants a little room beside other factors: names of several letters, fractions, calls. */
  readonly wide?: boolean
}

const [loose, comparing, adding, multiplying, raising, whole] = [0, 1, 2, 3, 4, 5] as const

export function write(tree: Tree, writing: Writing): Written {
  if (typeof tree === 'number') return writeNumber(tree)
  if (typeof tree === 'string') {
    const symbol = writing.symbolOf(tree)
    return { mathml: symbolMathml(symbol), binding: whole, wide: symbol.letter.length > 1 }
  }
  const [name, a = 0, b = 0] = tree
  const inner = (part: Tree) => write(part, writing).mathml
  if (comparisons.has(name)) return writeComparison(tree, writing)
  switch (name) {
    case '+':
    case '-':
    case 'neg':
      return { mathml: writeSum(tree, writing), binding: adding }
    case '*':
    case '/':
      return writeProduct(tree, writing)
    case '^':
      return writePower(a, b, writing)
    case 'exp':
      return { mathml: element('msup', identifier('e'), inner(a)), binding: raising }
    case 'sqrt':
      return { mathml: element('msqrt', inner(a)), binding: raising }
    case 'abs':
      return { mathml: enclosed('|', inner(a), '|'), binding: whole }
    case 'norm':
      return { mathml: enclosed('‖', inner(a), '‖'), binding: whole }
    case 'floor':
      return { mathml: enclosed('⌊', inner(a), '⌋'), binding: whole }
    case 'dot': {
      const transposed = element('msup', bracketed(a, whole, writing), operator('⊤'))
      return { mathml: row(transposed, bracketed(b, raising, writing)), binding: multiplying }
    }
    case 'where':
      return { mathml: writeCases(tree, writing), binding: loose }
    default:
      return writeCall(functionName(name), tree.slice(1), writing)
  }
}

/** Brackets only where something binds more strongly outside than inside. */
function bracketed(tree: Tree, least: number, writing: Writing): string {
  const { mathml, binding } = write(tree, writing)
  return binding < least ? enclosed('(', mathml, ')') : mathml
}

function writeNumber(value: number): Written {
  if (value < 0 || Object.is(value, -0)) {
    return { mathml: row(minus, writeNumber(-value).mathml), binding: adding }
  }
  if (value === Math.PI) return { mathml: identifier('π'), binding: whole }
  if (value === Math.E) return { mathml: identifier('e'), binding: whole }
  if (value === Infinity) return { mathml: identifier('∞'), binding: whole }
  if (value === 0 || (value >= 1e-3 && value < 1e6)) {
    return { mathml: element('mn', String(value)), binding: whole, digit: true }
  }
  const [digits = '', exponent = ''] = value.toExponential().split('e')
  const power = element('msup', element('mn', '10'), writeNumber(Number(exponent)).mathml)
  if (digits === '1') return { mathml: power, binding: raising, digit: true }
  const mathml = row(element('mn', digits), operator('·'), power)
  return { mathml, binding: multiplying, digit: true }
}

function writeComparison([name, a = 0, b = 0]: Operation, writing: Writing): Written {
  const sign = operator(comparisonSigns.get(name) ?? name)
  const mathml = row(bracketed(a, adding, writing), sign, bracketed(b, adding, writing))
  return { mathml, binding: comparing }
}

const comparisonSigns = new Map([
  ['<=', '≤'],
  ['>=', '≥'],
  ['==', '='],
  ['!=', '≠'],
])

function writeSum(tree: Tree, writing: Writing): string {
  const written = termsOf(tree).map(({ negative, tree: term }, place) => {
    const sign = negative ? minus : place > 0 ? operator('+') : ''
    return sign + bracketed(term, negative ? multiplying : adding, writing)
  })
  return element('mrow', ...written)
}

function writeProduct(tree: Tree, writing: Writing): Written {
  const { negative, tree: positive } = unsigned(tree)
  if (negative) return { mathml: writeSum(tree, writing), binding: adding }
  const fractions = fractionsOf(positive)
  return joined(fractions.flatMap((fraction) => writeFraction(fraction, writing)))
}

/** One fraction, or the factors themselves where nothing stands below. */
function writeFraction({ above, below }: Fraction, writing: Writing): Written[] {
  const factors = above.length > 1 ? above.filter((factor) => factor !== 1) : above
  const alone = factors.length === 1 && below.length > 0
  const written = factors.map((factor) => writeFactor(factor, alone, writing))
  if (below.length === 0) return written
  const under = joined(below.map((factor) => writeFactor(factor, below.length === 1, writing)))
  const mathml = element('mfrac', joined(written).mathml, under.mathml)
  const numeric = [...factors, ...below].every((part) => typeof part === 'number')
  return [{ mathml, binding: multiplying, wide: true, digit: numeric }]
}

function writeFactor(tree: Tree, alone: boolean, writing: Writing): Written {
  const written = write(tree, writing)
  if (alone || written.binding >= multiplying) return written
  const number = typeof tree === 'number'
  return { mathml: enclosed('(', written.mathml, ')'), binding: whole, digit: number }
}

/** Factors side by side: a dot before digits, a little room beside words, else nothing to be seen. */
function joined(factors: readonly Written[]): Written {
  const [first, ...rest] = factors
  if (!first) return writeNumber(1)
  if (rest.length === 0) return first
  const content = [first.mathml]
  for (const [place, factor] of rest.entries()) {
    const room = factor.wide || factors[place]?.wide ? thinSpace : ''
    content.push(factor.digit ? operator('·') : invisibleTimes + room, factor.mathml)
  }
  return { mathml: element('mrow', ...content), binding: multiplying, digit: first.digit ?? false }
}

function writePower(base: Tree, exponent: Tree, writing: Writing): Written {
  const above = write(exponent, writing).mathml
  const name = typeof base === 'object' ? base[0] : ''
  if (powersOfName.has(name) && typeof exponent === 'number' && exponent > 0) {
    const raised = element('msup', identifier(functionName(name)), above)
    return writeCall(raised, (base as Operation).slice(1), writing)
  }
  const symbol = typeof base === 'string' ? writing.symbolOf(base) : undefined
  if (symbol && symbol.above === undefined) {
    return { mathml: symbolMathml(symbol, above), binding: raising, wide: symbol.letter.length > 1 }
  }
  const {
    mathml,
    binding,
    digit = false,
  } = symbol ? { mathml: symbolMathml(symbol), binding: loose } : write(base, writing)
  return binding < whole
    ? { mathml: element('msup', enclosed('(', mathml, ')'), above), binding: raising }
    : { mathml: element('msup', mathml, above), binding: raising, digit }
}

/** People write sin²(x), but not log²(x), which some take for log(log(x)). */
const powersOfName = new Set(['sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh'])

const functionNames = new Map([
  ['asin', 'arcsin'],
  ['acos', 'arccos'],
  ['atan', 'arctan'],
  ['relu', 'ReLU'],
  ['leaky_relu', 'LeakyReLU'],
  ['elu', 'ELU'],
  ['clamp', 'clip'],
  ['gradient', '∇f'],
])

function functionName(name: string): string {
  return functionNames.get(name) ?? name
}

/** `name` is a word, or MathML already. */
function writeCall(name: string, parts: readonly Tree[], writing: Writing): Written {
  const head = name.startsWith('<') ? name : name === '∇f' ? nabla : identifier(name)
  const inside = parts.map((part) => write(part, writing).mathml)
  const list = inside.flatMap((part, place) => (place === 0 ? [part] : [operator(','), part]))
  const mathml = element('mrow', head, application, enclosed('(', row(...list), ')'))
  return { mathml, binding: whole, wide: true }
}

export const nabla = element('mrow', element('mo', '∇'), identifier('f'))

/** Nested choices become further rows. */
function writeCases(tree: Operation, writing: Writing): string {
  const rows: string[] = []
  let rest: Tree = tree
  while (typeof rest === 'object' && rest[0] === 'where') {
    const [, condition = 0, value = 0, other = 0]: Operation = rest
    rows.push(caseRow(write(value, writing).mathml, write(condition, writing).mathml))
    rest = other
  }
  rows.push(caseRow(write(rest, writing).mathml, element('mtext', escaped(writing.otherwise))))
  const brace = '<mo form="prefix" fence="true" stretchy="true">{</mo>'
  return element('mrow', brace, `<mtable class="cases">${rows.join('')}</mtable>`)
}

function caseRow(value: string, condition: string): string {
  return element('mtr', element('mtd', value), element('mtd', condition))
}
