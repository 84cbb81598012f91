import type { Cursor } from '../bytes.ts'
import { stop } from '../fault.ts'
import type { Surroundings } from '../table.ts'

const [deflate, shuffle, fletcher] = [1, 2, 3]

/** Ids of the filters of a pipeline message, in the order in which they were applied. */
export function filtersIn(at: Cursor | undefined): number[] {
  if (!at) return []
  const version = at.u8()
  const count = at.u8()
  if (version === 1) at.skip(6)
  return Array.from({ length: count }, () => {
    const id = at.u16()
    const named = version === 1 || id >= 256
    const length = named ? at.u16() : 0
    at.skip(2)
    const values = at.u16()
    at.skip(version === 1 ? Math.ceil(length / 8) * 8 : length)
    at.skip(4 * (version === 1 ? values + (values % 2) : values))
    return id
  })
}

/** The bytes of a chunk as they were before the filters. */
export async function unfiltered(
  stored: Uint8Array,
  filters: readonly number[],
  { size, element }: { readonly size: number; readonly element: number },
  { inflate }: Surroundings,
): Promise<Uint8Array> {
  let bytes = stored
  for (const [place, id] of [...filters.entries()].reverse()) {
    const sums = filters.slice(0, place).filter((each) => each === fletcher).length
    if (id === deflate) {
      bytes =
        (await inflate(bytes, size + 4 * sums, true)) ??
        stop({ kind: 'checksum', name: 'HDF5 chunk' })
    } else if (id === shuffle) bytes = unshuffled(bytes, element)
    else if (id === fletcher) bytes = bytes.subarray(0, -4)
    else stop({ kind: 'unsupported', part: `HDF5 filter ${id}` })
  }
  if (bytes.length < size) {
    stop({ kind: 'ends-early', at: 0, needs: size, length: bytes.length })
  }
  return bytes
}

/** Shuffled, the first bytes of all numbers come first, then the second bytes. */
function unshuffled(bytes: Uint8Array, element: number): Uint8Array {
  const count = Math.floor(bytes.length / element)
  const numbers = new Uint8Array(bytes.length)
  for (let place = 0; place < element; place++) {
    for (let i = 0; i < count; i++) numbers[i * element + place] = bytes[place * count + i]!
  }
  numbers.set(bytes.subarray(count * element), count * element)
  return numbers
}
