import type { Interval } from '../core/hyper.ts'
import { nearestId } from './nearestId.ts'
import type { Notice } from './notice.ts'
import { decoded, encoded } from './pieces.ts'
import { readNumber } from './readNumber.ts'

/** How one kind of value stands in a link. */
export interface Codec<T> {
  /** In words, for the documentation. */
  readonly form: string
  /** From the text still encoded. `undefined`: not readable, and the place knows. */
  read(text: string, place: Place): T | undefined
  /** What `read` gives back, encoded. */
  write(value: T): string
}

/** Where a text stands, and whom to tell what is wrong with it. */
export interface Place {
  readonly key: string
  /** What stands in for an unreadable value, as a link writes it; missing: the landscape's own. */
  readonly used?: string
  tell(notice: Notice): void
}

/** A word or name, decoded and trimmed. */
export function plainText(text: string, place: Place): string | undefined {
  const plain = decoded(text)?.trim()
  if (plain === undefined) place.tell({ kind: 'broken-encoding', text, ...standIn(place) })
  return plain
}

/** An id: lower-case with hyphens; `_` and capitals are read as such. */
export const id: Codec<string> = {
  form: 'id',
  read: (text, place) => plainText(text, place)?.toLowerCase().replaceAll('_', '-'),
  write: encoded,
}

export const text: Codec<string> = { form: 'text', read: plainText, write: encoded }

/** A number within its range; `undefined` and a notice where it is none. */
export function number(range: Interval): Codec<number> {
  return {
    form: `number from ${writtenNumber(range[0])} to ${writtenNumber(range[1])}`,
    read: (text, place) => clamped(numberIn(text, place), range, place),
    write: writtenNumber,
  }
}

export function whole(range: Interval): Codec<number> {
  return {
    form: `whole number from ${writtenNumber(range[0])} to ${writtenNumber(range[1])}`,
    read: (text, place) => clamped(rounded(numberIn(text, place), place), range, place),
    write: writtenNumber,
  }
}

/** `1` or `0`; a key alone is on. */
export const flag: Codec<boolean> = {
  form: '`1` or `0`',
  read(text, place) {
    const plain = plainText(text, place)
    const value = plain === undefined ? undefined : flags.get(plain.toLowerCase())
    if (plain !== undefined && value === undefined) unreadable(plain, place)
    return value
  },
  write: (value) => (value ? '1' : '0'),
}

const flags = new Map([
  ['1', true],
  ['true', true],
  ['', true],
  ['0', false],
  ['false', false],
])

/** One of these words. */
export function word<W extends string>(words: readonly W[]): Codec<W> {
  return {
    form: words.map((each) => `\`${each}\``).join(', '),
    read: (text, place) => wordIn(text, words, place),
    write: encoded,
  }
}

/** Any of these words, separated by commas, or `none`. */
export function words<W extends string>(known: readonly W[]): Codec<readonly W[]> {
  return {
    form: `${known.map((each) => `\`${each}\``).join(', ')} or \`none\``,
    read(text, place) {
      const all = ['none', ...known] as const
      const found = text.split(',').map((part) => wordIn(part, all, place))
      const named = known.filter((each) => found.includes(each))
      return named.length > 0 || found.includes('none') ? named : undefined
    },
    write: (value) => (value.length > 0 ? value.join(',') : 'none'),
  }
}

/** Numbers separated by commas, each with its range where one is given; how many is checked by whoever knows. */
export function numbers(form: string, ranges: readonly Interval[]): Codec<readonly number[]> {
  return {
    form,
    read(text, place) {
      const found = text.split(',').map((part) => numberIn(part, place))
      if (!found.every((value) => value !== undefined)) return undefined
      return found.map((value, i) => clamped(value, ranges[i % ranges.length]!, place)!)
    },
    write: (value) => value.map(writtenNumber).join(','),
  }
}

/** Several of a kind, separated by `;`; those that cannot be read are left out. */
export function several<T>(codec: Codec<T>): Codec<readonly T[]> {
  return {
    form: `${codec.form}; \`;\` between several`,
    read(text, place) {
      const found = text.split(';').map((part) => codec.read(part, place))
      const readable = found.filter((value) => value !== undefined)
      return readable.length > 0 ? readable : undefined
    },
    write: (value) => value.map(codec.write).join(';'),
  }
}

export type NamedNumber = readonly [name: string, value: number]

/** `a:1,b:100`; the last of the same name counts. Ranges are checked by whoever knows them. */
export const namedNumbers: Codec<readonly NamedNumber[]> = {
  form: '`name:number`, separated by commas',
  read(text, place) {
    const found = new Map<string, number>()
    for (const [name, value] of namedTexts(text, place)) {
      const read = numberIn(value, { key: `${place.key} ${name}`, tell: place.tell })
      if (read !== undefined) found.set(name, read)
    }
    return [...found]
  },
  write: (value) => value.map(([name, of]) => `${encoded(name)}:${writtenNumber(of)}`).join(','),
}

/** `name:text,…` with the names decoded and the texts still encoded; a name said twice counts as said last. */
export function namedTexts(text: string, place: Place): Map<string, string> {
  const found = new Map<string, string>()
  for (const part of text.split(',').filter((each) => each.trim() !== '')) {
    const at = part.indexOf(':')
    const name = plainText(at < 0 ? part : part.slice(0, at), place)
    if (name === undefined) continue
    if (found.has(name)) place.tell({ kind: 'repeated', key: `${place.key} ${name}` })
    found.set(name, at < 0 ? '' : part.slice(at + 1))
  }
  return found
}

/** The shortest number that reads back as the same double: `0.001`, `1e-7`, `1e21`. */
export function writtenNumber(value: number): string {
  return String(value).replace('e+', 'e')
}

/** Any number, also an infinite one, which a range then clamps. */
function numberIn(text: string, place: Place): number | undefined {
  const plain = plainText(text, place)
  const value = plain === undefined ? undefined : readNumber(plain)
  if (plain !== undefined && value === undefined) unreadable(plain, place)
  return value
}

/** The number itself, or the end of the range that is nearest to it. */
export function clamped<N extends number | undefined>(
  found: N,
  [min, max]: Interval,
  place: Place,
): N | number {
  if (found === undefined || (found >= min && found <= max)) return found
  const used = found < min ? min : max
  place.tell({ kind: 'clamped', key: place.key, found, used })
  return used
}

/** The nearest whole number. */
export function rounded(found: number | undefined, place: Place): number | undefined {
  if (found === undefined || Number.isInteger(found) || !Number.isFinite(found)) return found
  const used = Math.round(found) + 0
  place.tell({ kind: 'rounded', key: place.key, found, used })
  return used
}

function wordIn<W extends string>(text: string, known: readonly W[], place: Place): W | undefined {
  const plain = plainText(text, place)
  if (plain === undefined) return undefined
  const asId = plain.toLowerCase().replaceAll('_', '-')
  const found = known.find((each) => each.toLowerCase() === asId)
  if (found !== undefined) return found
  const near = nearestId(asId, known)
  place.tell({ kind: 'unknown-word', text: plain, known, ...near, ...standIn(place) })
  return undefined
}

export function unreadable(text: string, place: Place): void {
  place.tell({ kind: 'unreadable', text, ...standIn(place) })
}

function standIn({ key, used }: Place): { key: string; used?: string } {
  return used === undefined ? { key } : { key, used }
}
