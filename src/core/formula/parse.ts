import { argumentCounts, comparisons, ruleFunctions, synonyms } from './functions.ts'
import { failure, type Place, placeOf, success } from './place.ts'
import type { Expected, Parsed, Problem } from './problem.ts'
import { type Names, type Token, tokensOf } from './tokens.ts'
import type { Tree } from './tree.ts'

/** Beyond them a text is refused, so that no text can keep a machine busy. */
export const limits = { length: 2000, depth: 64, nodes: 2000 } as const

/**
 * Text of one expression → tree. `place` is where the text begins in what was typed.
 *
 * Side by side means times, with the precedence of `*`; a function without parentheses takes the product that follows it.
 */
export function parse(
  text: string,
  names: Names,
  place: Place = { line: 0, column: 0 },
): Parsed<Tree> {
  if (text.length > limits.length) {
    const problem: Problem = { kind: 'too-long', limit: limits.length }
    return failure(placeOf(text, limits.length, place), text.length - limits.length, problem)
  }
  const tokens = tokensOf(text, names)
  if (tokens.length === 1) return failure(place, 0, { kind: 'empty' })
  const reading: Reading = {
    tokens,
    at: 0,
    depth: 0,
    nodes: 0,
    openBars: 0,
    inRule: !!names.inRule,
  }
  const tree = asNumber(reading, expression(reading, 0))
  if (next(reading).kind !== 'end') unexpected(reading, leftOver(reading))
  const { mistake } = reading
  if (!mistake) return success(tree)
  const { from, to, problem } = mistake
  return failure(placeOf(text, from, place), to - from, problem)
}

/** The state of one parse. The first mistake ends it: `at` then stays on the last token, and all loops run out. */
interface Reading {
  readonly tokens: readonly Token[]
  readonly inRule: boolean
  at: number
  depth: number
  nodes: number
  /** How many `|` wait for their partner inside the innermost parentheses. */
  openBars: number
  mistake?: Span & { readonly problem: Problem }
}

interface Span {
  readonly from: number
  readonly to: number
}

interface Part extends Span {
  readonly tree: Tree
}

/** How strongly an operator binds; `^` binds to the right, a sign before an operand as strongly as a product. */
const binding: ReadonlyMap<string, number> = new Map([
  ...[...comparisons].map((sign) => [sign, 1] as const),
  ...['+', '-'].map((sign) => [sign, 2] as const),
  ...['*', '/'].map((sign) => [sign, 3] as const),
  ['^', 4],
])
const [comparing, multiplying] = [1, 3]

function expression(reading: Reading, minimum: number): Part {
  let left = operand(reading)
  let compared = false
  for (;;) {
    const token = next(reading)
    if (token.kind === 'exponent') {
      skip(reading)
      left = joined(reading, '^', left, { ...token, tree: token.value })
      continue
    }
    const implicit = beginsOperand(reading, token)
    const operator = implicit ? '*' : token.kind === 'sign' ? token.text : ''
    const power = binding.get(operator) ?? 0
    if (power <= minimum) return left
    if (power === comparing && compared) fail(reading, token, { kind: 'chained-comparison' })
    compared = power === comparing
    if (!implicit) skip(reading)
    left = joined(reading, operator, left, rightOperand(reading, operator, power))
  }
}

function rightOperand(reading: Reading, operator: string, power: number): Part {
  if (operator !== '^') return expression(reading, power)
  return deeper(reading, () => expression(reading, multiplying))
}

/** Whether a token, found where an operator might stand, begins another factor instead. */
function beginsOperand(reading: Reading, token: Token): boolean {
  if (token.kind === 'number') return reading.tokens[reading.at - 1]?.kind !== 'number'
  if (token.kind !== 'sign') return ['constant', 'name', 'function'].includes(token.kind)
  return token.text === '(' || token.text === '√' || (token.text === '|' && reading.openBars === 0)
}

function operand(reading: Reading): Part {
  const token = next(reading)
  if (token.kind === 'function') return functionCall(reading, token)
  if (token.kind === 'sign') return operandAfterSign(reading, token)
  if (token.kind === 'name') return leaf(reading, token, token.text)
  if (token.kind === 'number' || token.kind === 'constant') return leaf(reading, token, token.value)
  unexpected(reading, 'operand')
  return { ...token, tree: 0 }
}

function operandAfterSign(reading: Reading, token: Token): Part {
  switch (token.text) {
    case '(':
      return enclosed(reading, ')', () => expression(reading, 0))
    case '|': {
      const inner = enclosed(reading, '|', () => expression(reading, 0))
      return { ...inner, tree: node(reading, 'abs', asNumber(reading, inner)) }
    }
    case '-':
      return negated(reading, token)
    case '+': {
      skip(reading)
      const inner = deeper(reading, () => expression(reading, multiplying))
      return { tree: asNumber(reading, inner), from: token.from, to: inner.to }
    }
    case '√': {
      skip(reading)
      const inner = deeper(reading, () =>
        isSign(reading, '(') ? operand(reading) : expression(reading, multiplying),
      )
      return {
        tree: node(reading, 'sqrt', asNumber(reading, inner)),
        from: token.from,
        to: inner.to,
      }
    }
    default:
      unexpected(reading, 'operand')
      return { ...token, tree: 0 }
  }
}

/** A sign before a bare number makes a negative number; before anything else it is an operation. */
function negated(reading: Reading, sign: Token): Part {
  skip(reading)
  const inner = deeper(reading, () => expression(reading, multiplying))
  const value = asNumber(reading, inner)
  const tree = typeof value === 'number' ? -value : node(reading, 'neg', value)
  return { tree, from: sign.from, to: inner.to }
}

/** What stands between a bracket or bar, which comes next, and its partner. */
function enclosed(reading: Reading, closing: string, read: () => Part): Part {
  const { from } = next(reading)
  skip(reading)
  const { openBars } = reading
  reading.openBars = closing === '|' ? openBars + 1 : 0
  const inner = deeper(reading, read)
  reading.openBars = openBars
  const { to } = next(reading)
  expect(reading, closing)
  return { tree: inner.tree, from, to }
}

/** `sin(x)`, `sin x`, `sin^2 x`, `sin² 2x`. */
function functionCall(reading: Reading, name: Token): Part {
  skip(reading)
  const exponent = exponentOfFunction(reading)
  const called = isSign(reading, '(')
    ? callWithParentheses(reading, name)
    : callWithout(reading, name)
  return exponent ? joined(reading, '^', called, exponent) : called
}

function exponentOfFunction(reading: Reading): Part | undefined {
  const token = next(reading)
  // sin⁻¹ means the inverse to some and the reciprocal to others.
  if (token.kind === 'exponent' && token.value >= 0) return leaf(reading, token, token.value)
  if (!isSign(reading, '^')) return undefined
  skip(reading)
  if (isSign(reading, '-')) unexpected(reading, 'operand')
  return deeper(reading, () => operand(reading))
}

function callWithParentheses(reading: Reading, name: Token): Part {
  const parts: Part[] = []
  const last = enclosed(reading, ')', () => {
    let part = expression(reading, 0)
    while (isSign(reading, ',')) {
      parts.push(part)
      skip(reading)
      part = expression(reading, 0)
    }
    return part
  })
  // The last one's span reaches over the parentheses; only a condition in the wrong place asks for it.
  parts.push(last)
  return { tree: call(reading, name, parts), from: name.from, to: last.to }
}

function callWithout(reading: Reading, name: Token): Part {
  if (argumentCounts.get(name.text) !== 1) unexpected(reading, '(')
  const inner = deeper(reading, () => bareArgument(reading))
  return { tree: call(reading, name, [inner]), from: name.from, to: inner.to }
}

/** The product side by side that follows a function, up to the next function. */
function bareArgument(reading: Reading): Part {
  let product = expression(reading, multiplying)
  while (beginsOperand(reading, next(reading)) && next(reading).kind !== 'function') {
    product = joined(reading, '*', product, expression(reading, multiplying))
  }
  return product
}

function call(reading: Reading, name: Token, parts: readonly Part[]): Tree {
  const takes = argumentCounts.get(name.text) ?? 0
  if (ruleFunctions.has(name.text)) checkRuleFunction(reading, name, parts)
  if (parts.length !== takes) {
    const problem: Problem = {
      kind: 'argument-count',
      name: name.text,
      takes,
      given: parts.length,
    }
    fail(reading, name, problem)
  }
  const trees = parts.map((part, place) =>
    name.text === 'where' && place === 0 ? asCondition(reading, part) : asNumber(reading, part),
  )
  return node(reading, synonyms.get(name.text) ?? name.text, ...trees)
}

/** As far as the text alone can tell: what holds no name of a vector's kind cannot be a vector. */
function checkRuleFunction(reading: Reading, name: Token, parts: readonly Part[]): void {
  if (!reading.inRule) fail(reading, name, { kind: 'only-in-rules', name: name.text })
  const scalar = parts.find((part) => typeof part.tree === 'number' || isScalarCall(part.tree))
  if (scalar) fail(reading, scalar, { kind: 'vector-expected', name: name.text })
}

function isScalarCall(tree: Tree): boolean {
  return typeof tree === 'object' && (tree[0] === 'norm' || tree[0] === 'dot')
}

function joined(reading: Reading, operator: string, left: Part, right: Part): Part {
  const tree = node(reading, operator, asNumber(reading, left), asNumber(reading, right))
  return { tree, from: left.from, to: right.to }
}

function asNumber(reading: Reading, part: Part): Tree {
  if (isCondition(part.tree)) fail(reading, part, { kind: 'number-expected' })
  return part.tree
}

function asCondition(reading: Reading, part: Part): Tree {
  if (!isCondition(part.tree)) fail(reading, part, { kind: 'condition-expected' })
  return part.tree
}

function isCondition(tree: Tree): boolean {
  return typeof tree === 'object' && comparisons.has(tree[0])
}

function leaf(reading: Reading, token: Token, tree: Tree): Part {
  skip(reading)
  count(reading)
  return { tree, from: token.from, to: token.to }
}

function node(reading: Reading, operator: string, ...parts: Tree[]): Tree {
  count(reading)
  return [operator, ...parts]
}

function count(reading: Reading): void {
  reading.nodes += 1
  if (reading.nodes <= limits.nodes) return
  fail(reading, next(reading), { kind: 'too-large', limit: limits.nodes })
}

function deeper(reading: Reading, read: () => Part): Part {
  if (reading.depth >= limits.depth) {
    fail(reading, next(reading), { kind: 'too-deep', limit: limits.depth })
  }
  reading.depth += 1
  const part = read()
  reading.depth -= 1
  return part
}

function next(reading: Reading): Token {
  return reading.tokens[reading.at] ?? nothing
}

const nothing: Token = { kind: 'end', text: '', value: 0, from: 0, to: 0 }

function isSign(reading: Reading, sign: string): boolean {
  const token = next(reading)
  return token.kind === 'sign' && token.text === sign
}

/** Never goes past the end. */
function skip(reading: Reading): void {
  if (reading.at < reading.tokens.length - 1) reading.at += 1
}

function expect(reading: Reading, sign: string): void {
  if (isSign(reading, sign)) skip(reading)
  else unexpected(reading, sign)
}

function leftOver(reading: Reading): Expected {
  return isSign(reading, ')') || isSign(reading, ',') ? 'end' : 'operator'
}

function unexpected(reading: Reading, expected: Expected): void {
  const token = next(reading)
  if (token.problem) fail(reading, token, token.problem)
  else if (token.kind === 'end') fail(reading, token, { kind: 'unexpected-end', expected })
  else fail(reading, token, { kind: 'unexpected', found: token.text, expected })
}

function fail(reading: Reading, { from, to }: Span, problem: Problem): void {
  reading.mistake ??= { from, to, problem }
  reading.at = reading.tokens.length - 1
}
