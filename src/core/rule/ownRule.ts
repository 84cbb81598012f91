import { type Line, linesOf } from '../formula/lines.ts'
import { parse } from '../formula/parse.ts'
import { failure, lineBreak, placeOf, success } from '../formula/place.ts'
import type { Parsed, TextError } from '../formula/problem.ts'
import { plainSpelling } from '../formula/tokens.ts'
import type { RuleOptimizer } from '../optimizer.ts'
import { declaredByUse } from './declaredByUse.ts'
import { parseRule } from './parse.ts'
import { type RuleLine, ruleLimits, ruleLines } from './ruleLines.ts'
import { usualHyper } from './usualHyper.ts'
import { givenNumber } from './vectors.ts'

/** What a typed rule goes by, or what is wrong with its text. The same object for the same text. */
export function readRule(text: string): Parsed<RuleOptimizer> {
  const found = foundByText.get(text) ?? readAnew(text)
  foundByText.delete(text)
  foundByText.set(text, found)
  for (const oldest of foundByText.keys()) {
    if (foundByText.size <= remembered) break
    foundByText.delete(oldest)
  }
  return found
}

/** The newest last; there are no more runs than this on a page, and kernels are kept with the object. */
const foundByText = new Map<string, Parsed<RuleOptimizer>>()
const remembered = 64

/** A rule that cannot be read stands still: the rest of the page goes on, and the text waits in its editor. */
const standing: RuleOptimizer = optimizerBy('w = w', [], {})

/** The optimizer that a typed rule means; one that never moves where the text cannot be read. */
export function ownOptimizer(text: string): RuleOptimizer {
  const read = readRule(text)
  return read.ok ? read.value : standing
}

/** What is wrong with the text of a rule. */
export function ruleError(text: string): TextError | undefined {
  const read = readRule(text)
  return read.ok ? undefined : read.error
}

function readAnew(text: string): Parsed<RuleOptimizer> {
  const { length } = ruleLimits
  if (text.length > length) {
    const origin = placeOf(text, length, { line: 0, column: 0 })
    return failure(origin, text.length - length, { kind: 'too-long', limit: length })
  }
  const lines = ruleLines(text)
  if (!lines.ok) return lines
  const declared = declaredByUse(lines.value)
  if (!declared.ok) return declared
  const { hypers } = declared.value
  const starts = startsIn(lines.value, hypers)
  if (!starts.ok) return starts
  const state: Record<string, number | string> = {
    ...Object.fromEntries(declared.value.state.map((name) => [name, 0])),
    ...starts.value,
  }
  const parsed = parseRule(withoutStarts(text, lines.value), hypers, state)
  if (!parsed.ok) return parsed
  const rule = linesOf(text).filter((_, place) => !lines.value[place]!.starts)
  return success(optimizerBy(rule.map(plainText).join('\n'), hypers, state))
}

function optimizerBy(
  rule: string,
  hypers: readonly string[],
  state: RuleOptimizer['state'],
): RuleOptimizer {
  return {
    kind: 'rule',
    id: 'rule',
    name: 'Own rule',
    reference: '',
    hypers: Object.fromEntries(hypers.map((name) => [name, usualHyper(name)])),
    state,
    rule,
  }
}

/** Where states start, by the texts of their formulas of `w` and hypers. */
function startsIn(
  lines: readonly RuleLine[],
  hypers: readonly string[],
): Parsed<Record<string, number | string>> {
  const starts: Record<string, number | string> = {}
  const names = { knows: (name: string) => name === 'w' || hypers.includes(name), inRule: true }
  for (const line of lines) {
    if (!line.starts) continue
    const tree = parse(line.text, names, line)
    if (!tree.ok) return tree
    const misused = givenNumber(tree.value, new Set(['w']))
    if (misused) {
      return failure(line, line.text.length, { kind: 'vector-expected', name: misused.name })
    }
    starts[line.name] = typeof tree.value === 'number' ? tree.value : plainText(line)
  }
  return success(starts)
}

/** The text with blanks for where states start, so that all other places stay the same. */
function withoutStarts(text: string, lines: readonly RuleLine[]): string {
  const rows = text.split(lineBreak)
  for (const { starts, at, line, text: right } of lines) {
    if (!starts) continue
    const last = line + right.split('\n').length - 1
    for (let row = at.line; row <= last; row++) rows[row] = ''
  }
  return rows.join('\n')
}

function plainText({ text }: Line): string {
  return plainSpelling(text).trim()
}
