import type { Place } from './codecs.ts'
import { nearestId } from './nearestId.ts'
import type { Notice } from './notice.ts'
import type { Piece } from './pieces.ts'
import type { Key } from './schema.ts'

/** What the pieces say under this key; the last counts where it may stand only once. `[]` where nothing is readable. */
export function readKey<T>(
  name: string,
  key: Key<T>,
  pieces: readonly Piece[],
  tell: (notice: Notice) => void,
): T[] {
  const said = pieces.filter((piece) => piece.key === name).map(({ value }) => value)
  if (said.length > 1 && !key.repeated) tell({ kind: 'repeated', key: name })
  const counting = key.repeated ? said : said.slice(-1)
  return counting
    .map((value) => key.codec.read(value, placeOf(name, key, tell)))
    .filter((value) => value !== undefined)
}

/** `key=value`, or nothing where it says what the base says anyway. */
export function writeKey<T>(name: string, key: Key<T>, value: T | undefined): string[] {
  if (value === undefined) return []
  const written = key.codec.write(value)
  const base = key.base === undefined ? undefined : key.codec.write(key.base)
  return written === base ? [] : [`${name}=${written}`]
}

/** Tells of every key that is in no row of the table. */
export function tellUnknownKeys(
  pieces: readonly Piece[],
  table: object,
  tell: (notice: Notice) => void,
): void {
  const known = Object.keys(table)
  const unknown = new Set(pieces.map(({ key }) => key).filter((key) => !known.includes(key)))
  for (const key of unknown) {
    if (!appended.test(key)) tell({ kind: 'unknown-key', key, ...nearestId(key, known) })
  }
}

/** What social sites append to links. */
const appended = /^(utm_.*|fbclid|gclid|dclid|msclkid|twclid|igshid|mc_[ce]id|si|ref|ref_src)$/

function placeOf<T>(name: string, key: Key<T>, tell: (notice: Notice) => void): Place {
  const used = key.base === undefined ? undefined : key.codec.write(key.base)
  return used === undefined ? { key: name, tell } : { key: name, used, tell }
}
