import { greekLetters, spellGreek } from './greek.ts'
import { assignment, linesOf } from './lines.ts'
import { coordinateNames, isKnownWord, isParameterName } from './parameterName.ts'
import { type Token, tokensOf } from './tokens.ts'

/**
 * Names of a typed formula that can only be parameters, in the order of the text: neither coordinates, functions, constants
 * nor abbreviations. `ax` speaks of `a`, unless `ax` is declared. A slip is no name: `Sin x`, `X`, `x1`, `arcsin(x)`.
 */
export function freeNames(text: string, declared: readonly string[] = []): readonly string[] {
  const lines = linesOf(text).map((line) => ({ line, assigned: assignment(line) }))
  const known = new Set<string>(coordinateNames)
  for (const { assigned } of lines) if (assigned.ok) known.add(assigned.value.name)
  const found = lines.flatMap(({ line, assigned }) => {
    const { text } = assigned.ok ? assigned.value : line
    const tokens = tokensOf(text, { knows: (name) => known.has(name) })
    return tokens.flatMap((token, place) => freeName(token, tokens[place + 1], declared))
  })
  return [...new Set(found)]
}

function freeName(
  { text, problem }: Token,
  next: Token | undefined,
  declared: readonly string[],
): string[] {
  if (problem?.kind !== 'unknown-name') return []
  const whole = spellGreek(text)
  if (declared.includes(whole)) return [whole]
  if (isSlip(whole, next)) return []
  const letter = spellGreek(text.replace(/[xyz]/g, ''))
  const name = isLetter(letter) && !isLetter(whole) ? letter : whole
  return isParameterName(name) ? [name] : []
}

/** Whether a word rather means something else, so that it is better called unknown than given a slider. */
function isSlip(word: string, next: Token | undefined): boolean {
  const lower = word.toLowerCase()
  if (lower !== word && isKnownWord(lower)) return true
  if (/^[xyz]_?\d+$/.test(word)) return true
  const [, letters = ''] = /^([A-Za-z]+)_?\d*$/.exec(word) ?? []
  return next?.text === '(' && !isLetter(letters) && !isLetter(letters.replace(/[xyz]/g, ''))
}

function isLetter(name: string): boolean {
  return /^[A-Za-z]$/.test(name) || (greekLetters.has(name) && name !== 'pi')
}
