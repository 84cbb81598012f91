import { ruleFunctions } from '../formula/functions.ts'
import { type Assignment, assignment, linesOf } from '../formula/lines.ts'
import { parse } from '../formula/parse.ts'
import { failure, placeOf, success } from '../formula/place.ts'
import type { Parsed } from '../formula/problem.ts'
import { plainSpelling } from '../formula/tokens.ts'
import type { Tree } from '../formula/tree.ts'
import type { Rule, Statement } from './rule.ts'
import { givenNumber, vectorNames } from './vectors.ts'

/**
 * Lines `name = formula` → rule. `state` has the starting value of each state: a number, or the text of a formula of
 * hypers and `w`. An error in such a text has its place there.
 */
export function parseRule(
  text: string,
  hypers: readonly string[],
  state: Readonly<Record<string, number | string>>,
): Parsed<Rule> {
  const lines = parseLines(text, hypers, Object.keys(state))
  if (!lines.ok) return lines
  const initial = parseInitial(hypers, state)
  if (!initial.ok) return initial
  const statements = lines.value.map(({ name, tree }) => ({ name, tree }))
  const vectors = vectorNames(statements, initial.value)
  for (const line of lines.value) {
    const misused = givenNumber(line.tree, vectors)
    if (misused) return vectorExpected(line, misused)
  }
  return success({ statements, initial: initial.value, hypers, vectors })
}

/** A rule from text that we wrote ourselves, parsed once. Throws where the text is wrong. */
export function ruleFrom(text: RuleText): Rule {
  const known = rules.get(text)
  if (known) return known
  const parsed = parseRule(text.rule, Object.keys(text.hypers), text.state)
  if (!parsed.ok) throw new Error(`Wrong rule: ${JSON.stringify(parsed.error)} in ${text.rule}`)
  rules.set(text, parsed.value)
  return parsed.value
}

const rules = new WeakMap<RuleText, Rule>()

interface RuleText {
  readonly rule: string
  readonly hypers: Readonly<Record<string, unknown>>
  readonly state: Readonly<Record<string, number | string>>
}

interface ParsedLine extends Assignment, Statement {}

function parseLines(
  text: string,
  hypers: readonly string[],
  state: readonly string[],
): Parsed<ParsedLine[]> {
  const known = new Set(['w', 'g', 'f', 't', ...hypers, ...state])
  const constant = new Set(['f', 't', ...hypers])
  const lines: ParsedLine[] = []
  for (const line of linesOf(text)) {
    const assigned = assignment(line)
    if (!assigned.ok) return assigned
    const { name } = assigned.value
    if (constant.has(name)) {
      return failure(line, name.length, { kind: 'cannot-assign', name })
    }
    const names = { knows: (other: string) => known.has(other), inRule: true }
    const tree = parse(assigned.value.text, names, assigned.value)
    if (!tree.ok) return tree
    known.add(name)
    lines.push({ ...assigned.value, tree: tree.value })
  }
  return lines.length > 0 ? success(lines) : failure({ line: 0, column: 0 }, 0, { kind: 'empty' })
}

function parseInitial(
  hypers: readonly string[],
  state: Readonly<Record<string, number | string>>,
): Parsed<Record<string, Tree>> {
  const names = { knows: (name: string) => name === 'w' || hypers.includes(name), inRule: true }
  const initial: Record<string, Tree> = {}
  for (const [name, value] of Object.entries(state)) {
    const tree = typeof value === 'number' ? success<Tree>(value) : parse(value, names)
    if (!tree.ok) return tree
    initial[name] = tree.value
  }
  return success(initial)
}

/** Trees know no places, but functions stand in the text in the order in which they stand in the tree. */
function vectorExpected(line: Assignment, { name, index }: { name: string; index: number }) {
  const pattern = new RegExp(`(?<![\\wα-ω])(${[...ruleFunctions].join('|')})(?![\\wα-ω])`, 'g')
  const at = [...plainSpelling(line.text).matchAll(pattern)][index]?.index ?? 0
  return failure(placeOf(line.text, at, line), name.length, { kind: 'vector-expected', name })
}
