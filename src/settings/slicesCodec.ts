import { type Codec, number } from './codecs.ts'

const place = number([-1e12, 1e12])

/** Where slices are, one number a coordinate, or `none` for one that is not shown. */
export const slices: Codec<readonly (number | undefined)[]> = {
  form: 'a number or `none` for each coordinate, separated by commas',
  read(text, where) {
    const found = text.split(',').map((part) => (isNone(part) ? none : place.read(part, where)))
    if (!found.every((at) => at !== undefined)) return undefined
    return found.map((at) => (at === none ? undefined : at))
  },
  write: (value) => value.map((at) => (at === undefined ? none : place.write(at))).join(','),
}

const none = 'none'

function isNone(part: string): boolean {
  return part.trim().toLowerCase() === none
}
