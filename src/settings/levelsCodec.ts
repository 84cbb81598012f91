import { type Codec, whole, word } from './codecs.ts'
import { decoded } from './pieces.ts'
import { readNumber } from './readNumber.ts'
import { type LevelSpacing, levelSpacings } from './settings.ts'

export interface Levels {
  /** About so many lines. */
  readonly count: number
  readonly spacing: LevelSpacing
}

export const baseLevels: Levels = { count: 20, spacing: 'height' }
const count = whole([0, 100])
const spacing = word(levelSpacings)

/** `12`, `12,log` or `log`. */
export const levelsCodec: Codec<Levels> = {
  form: `${count.form}, then ${spacing.form}`,
  read(text, place) {
    const [first = '', second] = text.split(',')
    const isAlone = second === undefined && readNumber(decoded(first) ?? '') === undefined
    if (isAlone && /\p{L}/u.test(decoded(first) ?? '')) {
      const alone = spacing.read(first, place)
      return alone && { ...baseLevels, spacing: alone }
    }
    const found = count.read(first, place)
    if (found === undefined) return undefined
    const spaced =
      second === undefined ? undefined : spacing.read(second, { ...place, used: 'height' })
    return { count: found, spacing: spaced ?? 'height' }
  },
  write: ({ count: many, spacing: spaced }) =>
    spaced === 'height' ? count.write(many) : `${count.write(many)},${spaced}`,
}
