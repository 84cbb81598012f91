import { type HeightScale, heightScales } from '../core/landscape.ts'
import { type Codec, clamped, number, word, writtenNumber } from './codecs.ts'
import { decoded } from './pieces.ts'
import { readNumber } from './readNumber.ts'

export interface Height {
  /** `undefined`: the landscape's own. */
  readonly scale: HeightScale | undefined
  readonly exaggeration: number
}

const scale = word(heightScales)
/** What the height of the terrain may be multiplied by. */
export const exaggerationRange = [0.1, 10] as const
const exaggeration = number(exaggerationRange)

/** `log`, `log,1.5` or `1.5`. */
export const heightCodec: Codec<Height> = {
  form: `${scale.form}, then ${exaggeration.form}`,
  read(text, place) {
    const [first = '', second] = text.split(',')
    const alone = second === undefined ? readNumber(decoded(first) ?? '') : undefined
    if (alone !== undefined)
      return { scale: undefined, exaggeration: clamped(alone, exaggerationRange, place) }
    const factor =
      second === undefined ? undefined : exaggeration.read(second, { ...place, used: '1' })
    return { scale: scale.read(first, place), exaggeration: factor ?? 1 }
  },
  write: (height) =>
    [
      ...(height.scale === undefined ? [] : [height.scale]),
      ...(height.exaggeration === 1 ? [] : [writtenNumber(height.exaggeration)]),
    ].join(','),
}
