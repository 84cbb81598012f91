import { argumentCounts, constants, ruleFunctions } from './functions.ts'
import { spellGreek } from './greek.ts'
import { nearestName } from './nearestName.ts'
import type { Problem } from './problem.ts'

/** Which names a text may use besides functions and constants. */
export interface Names {
  knows(name: string): boolean
  /** Rules may also call norm, dot and gradient. */
  readonly inRule?: boolean
}

/** A piece of text: `[from, to)` are offsets in the text as typed. */
export interface Token {
  readonly kind: 'number' | 'constant' | 'name' | 'function' | 'exponent' | 'sign' | 'bad' | 'end'
  /** The name, function or sign in plain spelling. */
  readonly text: string
  /** Of a number, a constant or an exponent (`²`). */
  readonly value: number
  readonly from: number
  readonly to: number
  /** Only of a bad token: what is wrong with it. */
  readonly problem?: Problem
}

/** Text → tokens, the last of which is the end. What cannot be read becomes a bad token, reported when the parser gets there. */
export function tokensOf(text: string, names: Names): Token[] {
  const plain = plainSpelling(text)
  const tokens: Token[] = []
  let at = 0
  while (at < plain.length) {
    pattern.lastIndex = at
    const match = pattern.exec(plain)
    const read = match ? tokensOfMatch(match, at, names) : [unreadable(text, at)]
    tokens.push(...read)
    at = match ? pattern.lastIndex : (read[0]?.to ?? plain.length)
  }
  const end = text.trimEnd().length
  return [...tokens, { kind: 'end', text: '', value: 0, from: end, to: end }]
}

/** The same text, as long as before, with full-width and typographic signs in ASCII. */
export function plainSpelling(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (sign) => {
    const code = sign.charCodeAt(0)
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
    return lookalikes.get(sign) ?? sign
  })
}

const lookalikes = new Map([
  ...['·', '⋅', '∙', '•', '×', '∗'].map((sign) => [sign, '*'] as const),
  ...['−', '–', '‐', '‑'].map((sign) => [sign, '-'] as const),
  ...['÷', '∕', '⁄'].map((sign) => [sign, '/'] as const),
  ...['\u200b', '\u200c', '\u200d', '\u2060', '\u2061', '\u2062'].map(
    (sign) => [sign, ' '] as const,
  ),
  ['∣', '|'],
  ['ϵ', 'ε'],
  ['ϕ', 'φ'],
  ['µ', 'μ'],
])

const pattern =
  /(\s+)|((?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|([A-Za-z_α-ω][\wα-ω]*)|([⁺⁻]?[⁰¹²³⁴-⁹]+)|(<=|>=|==|!=|\*\*|[-+*/^()<>,|√≤≥≠=])/y

function tokensOfMatch(match: RegExpExecArray, from: number, names: Names): Token[] {
  const [whole, space, number, word, exponent] = match
  const to = from + whole.length
  if (space !== undefined) return []
  if (word !== undefined) return tokensOfWord(word, from, names)
  if (number !== undefined) return [numberToken(whole, from)]
  if (exponent !== undefined) {
    return [{ kind: 'exponent', text: whole, value: exponentValue(whole), from, to }]
  }
  return [{ kind: 'sign', text: plainSigns.get(whole) ?? whole, value: 0, from, to }]
}

const plainSigns = new Map([
  ['**', '^'],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
])

function numberToken(text: string, from: number): Token {
  const value = Number(text)
  const to = from + text.length
  if (Number.isFinite(value)) return { kind: 'number', text, value, from, to }
  const problem: Problem = { kind: 'unexpected', found: text, expected: 'operand' }
  return { kind: 'bad', text, value: 0, from, to, problem }
}

function exponentValue(text: string): number {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹'
  const plain = text.replace(/./g, (sign) =>
    sign === '⁻' ? '-' : sign === '⁺' ? '+' : String(digits.indexOf(sign)),
  )
  return Number(plain)
}

function unreadable(text: string, from: number): Token {
  const found = String.fromCodePoint(text.codePointAt(from) ?? 0)
  const problem: Problem = { kind: 'unexpected-character', found }
  return { kind: 'bad', text: found, value: 0, from, to: from + found.length, problem }
}

/** A word is a name, or names that were run together: `xy`, `2xsin(y)`. */
function tokensOfWord(word: string, from: number, names: Names): Token[] {
  const cuts = cutsOf(word, (piece) => tokenOfName(piece, from, names) !== undefined)
  const tokens = cuts.map(([start, stop]) =>
    tokenOfName(word.slice(start, stop), from + start, names),
  )
  if (tokens.length > 0) return tokens.filter((token) => token !== undefined)
  const near = nearestName(spellGreek(word), (name) => tokenOfName(name, 0, names) !== undefined)
  const problem: Problem = {
    kind: 'unknown-name',
    name: word,
    ...(near === undefined ? {} : { near }),
  }
  return [{ kind: 'bad', text: word, value: 0, from, to: from + word.length, problem }]
}

function tokenOfName(word: string, from: number, names: Names): Token | undefined {
  const name = spellGreek(word)
  const to = from + word.length
  const known = names.knows(name)
  const hidden = known && ruleFunctions.has(name) && !names.inRule
  if (argumentCounts.has(name) && !hidden)
    return { kind: 'function', text: name, value: 0, from, to }
  if (known) return { kind: 'name', text: name, value: 0, from, to }
  const value = constants.get(name)
  return value === undefined ? undefined : { kind: 'constant', text: name, value, from, to }
}

const longestPiece = 40

/** Cuts a word into known pieces, the longest first, such that nothing is left over; `[]` if there is no way. */
function cutsOf(word: string, known: (piece: string) => boolean): [number, number][] {
  if (known(word)) return [[0, word.length]]
  const ends = new Map<number, number>() // where a piece begins from which the rest can be cut → where it ends
  for (let start = word.length - 1; start >= 0; start--) {
    for (let stop = Math.min(word.length, start + longestPiece); stop > start; stop--) {
      if ((stop < word.length && !ends.has(stop)) || !known(word.slice(start, stop))) continue
      ends.set(start, stop)
      break
    }
  }
  const cuts: [number, number][] = []
  for (let start = 0; start < word.length; ) {
    const stop = ends.get(start)
    if (stop === undefined) return []
    cuts.push([start, stop])
    start = stop
  }
  return cuts
}
