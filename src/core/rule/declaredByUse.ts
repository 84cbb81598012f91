import { greekLetters, spellGreek } from '../formula/greek.ts'
import { isKnownWord, isParameterName } from '../formula/parameterName.ts'
import { failure, placeOf, success } from '../formula/place.ts'
import type { Parsed } from '../formula/problem.ts'
import { type Token, tokensOf } from '../formula/tokens.ts'
import { isReservedName } from './reservedName.ts'
import { type RuleLine, ruleLimits } from './ruleLines.ts'
import { isUsualName } from './usualHyper.ts'

interface Declared {
  /** Names that are read and never set, in the order of the text. */
  readonly hypers: readonly string[]
  /** Names that are read before they are set, and those with a start. */
  readonly state: readonly string[]
}

const given = ['w', 'g', 'f', 't'] as const

/** What the names of a rule are, by how its lines use them. A slip is neither: the parser calls it unknown. */
export function declaredByUse(lines: readonly RuleLine[]): Parsed<Declared> {
  const named = new Set<string>([...given, ...lines.map(({ name }) => name)])
  const hypers = new Set<string>()
  const state = new Set(lines.filter(({ starts }) => starts).map(({ name }) => name))
  const set = new Set<string>(given)
  let gradients = 0
  for (const line of lines) {
    const tokens = tokensOf(line.text, { knows: (name) => named.has(name), inRule: true })
    for (const [place, token] of tokens.entries()) {
      const { kind, text } = token
      if (kind === 'name' && !set.has(text) && !line.starts) state.add(text)
      if (kind === 'function' && text === 'gradient') gradients += 1
      if (gradients > ruleLimits.gradients) {
        const problem = {
          kind: 'too-many',
          what: 'gradients',
          limit: ruleLimits.gradients,
        } as const
        return failure(placeOf(line.text, token.from, line), text.length, problem)
      }
      const name = hyperAt(token, tokens[place + 1], named)
      if (name === undefined) continue
      const length = token.to - token.from
      const at = placeOf(line.text, token.from, line)
      if (isReservedName(name)) return failure(at, length, { kind: 'reserved-name', name })
      hypers.add(name)
      if (hypers.size > ruleLimits.hypers) {
        return failure(at, length, { kind: 'too-many', what: 'hypers', limit: ruleLimits.hypers })
      }
    }
    if (!line.starts) set.add(line.name)
  }
  return success({ hypers: [...hypers], state: [...state] })
}

/** The hyper that an unknown word declares; `undefined` where it rather is a slip: `Lr`, `G`, `clip(g)`. */
function hyperAt(
  { text, problem }: Token,
  next: Token | undefined,
  named: ReadonlySet<string>,
): string | undefined {
  if (problem?.kind !== 'unknown-name') return undefined
  const name = spellGreek(text)
  const lower = name.toLowerCase()
  if (lower !== name && (named.has(lower) || isKnownWord(lower))) return undefined
  const isCalled = next?.text === '(' && name.length > 1
  if (isCalled && !isUsualName(name) && !greekLetters.has(name)) return undefined
  // A coordinate's name is a name like any other here: rules speak of w.
  return isParameterName(name) || /^[xyz]$/.test(name) ? name : undefined
}
