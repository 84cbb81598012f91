import { argumentCounts } from './functions.ts'
import { spellGreek } from './greek.ts'
import { failure, lineBreak, type Place, success } from './place.ts'
import type { Parsed } from './problem.ts'
import { plainSpelling } from './tokens.ts'

/** One statement of a longer text; its place is that of its first sign. */
export interface Line extends Place {
  readonly text: string
}

/** `name = text`; the place is that of the text. */
export interface Assignment extends Line {
  readonly name: string
}

/** The statements of a text: a line goes on while a parenthesis is open, `#` begins a comment, empty lines do not count. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let open = 0
  for (const [number, typed] of text.split(lineBreak).entries()) {
    const content = withoutComment(typed)
    const last = lines.at(-1)
    if (open > 0 && last) lines[lines.length - 1] = { ...last, text: `${last.text}\n${content}` }
    else if (content.trim()) lines.push(trimmed(content, number))
    open = Math.max(0, open + parenthesesLeftOpen(content))
  }
  return lines
}

/** Takes `name = text` apart; the name is one that may be given here at all, and not yet checked against others. */
export function assignment(line: Line): Parsed<Assignment> {
  const plain = plainSpelling(line.text)
  const match = /^([A-Za-z_α-ω][\wα-ω]*)\s*=(?!=)/.exec(plain)
  if (!match?.[1]) return failure(line, firstLineLength(plain), { kind: 'assignment-expected' })
  const name = spellGreek(match[1])
  if (isTaken(name)) return failure(line, match[1].length, { kind: 'cannot-assign', name })
  const text = line.text.slice(match[0].length)
  return success({ name, text, line: line.line, column: line.column + match[0].length })
}

/** Names of functions, and names every object carries, which a record of values could mistake for its own. */
function isTaken(name: string): boolean {
  return argumentCounts.has(name) || name in {}
}

function withoutComment(line: string): string {
  const hash = plainSpelling(line).indexOf('#')
  return hash < 0 ? line : line.slice(0, hash)
}

function trimmed(content: string, number: number): Line {
  const text = content.trimStart()
  return { text: text.trimEnd(), line: number, column: content.length - text.length }
}

function parenthesesLeftOpen(line: string): number {
  const signs = [...plainSpelling(line)]
  return signs.reduce((open, sign) => open + (sign === '(' ? 1 : sign === ')' ? -1 : 0), 0)
}

function firstLineLength(text: string): number {
  return text.split(lineBreak)[0]?.trimEnd().length ?? 0
}
