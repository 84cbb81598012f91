import { assignment, type Line, linesOf } from '../formula/lines.ts'
import { failure, type Place, success } from '../formula/place.ts'
import type { Parsed } from '../formula/problem.ts'
import { plainSpelling } from '../formula/tokens.ts'
import { isReservedName } from './reservedName.ts'

/** Beyond them a rule is refused, so that no text can keep a machine busy, and links stay links. */
export const ruleLimits = { length: 2000, lines: 64, hypers: 24, gradients: 8 } as const

/** One line of a rule: `name = formula`, or `name := formula`, which is where a state starts. Its place is that of the formula. */
export interface RuleLine extends Line {
  readonly name: string
  /** Where the name stands. */
  readonly at: Place
  readonly starts: boolean
}

/** Every line taken apart; names that a link or a modifier needs are refused. */
export function ruleLines(text: string): Parsed<readonly RuleLine[]> {
  const all = linesOf(text)
  const found: RuleLine[] = []
  for (const line of all) {
    const parts = startOf(line) ?? assigned(line)
    if (!parts.ok) return parts
    const { name } = parts.value
    if (isReservedName(name)) return failure(line, name.length, { kind: 'reserved-name', name })
    if (found.length === ruleLimits.lines) {
      return failure(line, line.text.length, {
        kind: 'too-many',
        what: 'lines',
        limit: ruleLimits.lines,
      })
    }
    found.push(parts.value)
  }
  return success(found)
}

function assigned(line: Line): Parsed<RuleLine> {
  const found = assignment(line)
  return found.ok ? success({ ...found.value, at: line, starts: false }) : found
}

/** `name := formula`; read as an assignment whose `:` is no part of it. */
function startOf(line: Line): Parsed<RuleLine> | undefined {
  const colon = plainSpelling(line.text).search(/:\s*=/)
  if (colon < 0 || !/^[\wα-ω]+\s*$/.test(plainSpelling(line.text).slice(0, colon))) return undefined
  const found = assignment({ ...line, text: blanked(line.text, colon, colon + 1) })
  if (!found.ok) return found
  const { name } = found.value
  // They are given anew at every step.
  if (['w', 'g', 'f', 't'].includes(name)) {
    return failure(line, name.length, { kind: 'cannot-assign', name })
  }
  return success({ ...found.value, at: line, starts: true })
}

function blanked(text: string, from: number, to: number): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to)
}
