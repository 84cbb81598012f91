import type { Cursor } from '../bytes.ts'
import { stop } from '../fault.ts'
import { decodeNumbers, isReadable, type NumberType } from '../numbers.ts'
import { countOf, type Surroundings, type Table } from '../table.ts'
import { chunked } from './chunks.ts'
import type { File } from './file.ts'
import { filtersIn } from './filters.ts'
import { type Message, messages } from './header.ts'

/** The numbers of the dataset with these messages; nothing where it holds something else, such as texts. */
export async function datasetIn(
  file: File,
  header: readonly Message[],
  name: string,
  around: Surroundings,
): Promise<Table | undefined> {
  const bodyOf = (type: number) => header.find((message) => message.type === type)?.body
  const [space, kind, layout] = [messages.dataspace, messages.datatype, messages.layout].map(bodyOf)
  if (!space || !kind || !layout) return undefined
  const type = typeIn(kind)
  if (type === undefined) return undefined
  const shape = shapeIn(file, space)
  const size = countOf(shape) * type.size
  const filters = filtersIn(bodyOf(messages.filters))
  const bytes = await contentIn(file, layout, { shape, type, size, filters }, around)
  return { name, shape, values: decodeNumbers(bytes, type, countOf(shape)) }
}

/** What is known of the numbers of a dataset. */
export interface Stored {
  readonly shape: readonly number[]
  readonly type: NumberType
  /** Bytes of all of them. */
  readonly size: number
  /** Ids of filters, in the order in which they were applied. */
  readonly filters: readonly number[]
}

function typeIn(at: Cursor): NumberType | undefined {
  const kind = at.u8() & 0x0f
  const bits = at.u8()
  at.skip(2)
  const size = at.u32()
  const little = (bits & 1) === 0
  const known: Record<number, NumberType['kind']> = {
    0: bits & 8 ? 'signed' : 'unsigned',
    1: 'float',
    // An enumeration: booleans are stored so.
    8: 'unsigned',
  }
  const found = known[kind]
  const type = found && { kind: found, size, little }
  return type && isReadable(type) ? type : undefined
}

function shapeIn({ lengths }: File, at: Cursor): number[] {
  const version = at.u8()
  const rank = at.u8()
  at.skip(version === 1 ? 6 : 2)
  return Array.from({ length: rank }, () => at.unsigned(lengths))
}

async function contentIn(
  file: File,
  at: Cursor,
  stored: Stored,
  around: Surroundings,
): Promise<Uint8Array> {
  const { offsets, lengths } = file
  const version = at.u8()
  if (version !== 3 && version !== 4) stop({ kind: 'unsupported', part: `HDF5 layout ${version}` })
  switch (at.u8()) {
    case 0: {
      at.skip(2)
      return at.take(stored.size)
    }
    case 1: {
      const address = at.unsigned(offsets)
      at.skip(lengths)
      // Nothing was ever written: all of it is 0.
      if (!Number.isFinite(address)) return new Uint8Array(stored.size)
      return file.look(address).take(stored.size)
    }
    case 2:
      return chunked(file, at, version, stored, around)
    default:
      return stop({ kind: 'unsupported', part: 'HDF5 virtual dataset' })
  }
}
