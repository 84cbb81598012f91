import { cursor, latin, startsWith } from './bytes.ts'
import { stop } from './fault.ts'
import { readNpy } from './npy.ts'
import { mostBytes, mostNumbers, type Surroundings, type Table } from './table.ts'

/** Begins every zip that has something in it. */
export const zipMagic = 'PK\x03\x04'

/** The arrays of a .npz file, which is a zip of .npy files, stored or deflated; whatever else is in it is left out. */
export async function readNpz(bytes: Uint8Array, around: Surroundings): Promise<Table[]> {
  const entries = directoryOf(bytes)
  if (entries.some(({ name }) => name.endsWith('data.pkl'))) stop({ kind: 'torch' })
  const arrays = entries.filter(({ name }) => name.endsWith('.npy'))
  const tables: Table[] = []
  let numbers = 0
  for (const [place, entry] of arrays.entries()) {
    await around.pace(place / arrays.length)
    const table = readNpy(await unpacked(bytes, entry, around), entry.name.slice(0, -4))
    numbers += table.values.length
    if (numbers > mostNumbers) {
      stop({ kind: 'too-many-numbers', count: numbers, limit: mostNumbers })
    }
    tables.push(table)
  }
  return tables
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly checksum: number
  readonly packed: number
  readonly size: number
  /** Where its local header is. */
  readonly at: number
}

/** The end of the directory is searched for from behind: a comment of up to 65,535 bytes may follow it. */
function directoryOf(bytes: Uint8Array): Entry[] {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff)
  let end = bytes.length - 22
  while (end >= lowest && !startsWith(bytes, 'PK\x05\x06', end)) end--
  if (end < lowest) stop({ kind: 'broken', at: bytes.length, part: 'zip directory' })
  const tail = cursor(bytes, end + 10)
  const count = tail.u16()
  tail.skip(4)
  const at = cursor(bytes, tail.u32())
  return Array.from({ length: count }, () => {
    const from = at.at
    if (at.u32() !== 0x02014b50) stop({ kind: 'broken', at: from, part: 'zip directory' })
    at.skip(4)
    const flags = at.u16()
    if (flags & 1) stop({ kind: 'unsupported', part: 'encrypted zip' })
    const method = at.u16()
    at.skip(4)
    const [checksum, packed, size] = [at.u32(), at.u32(), at.u32()]
    const [name, extra, comment] = [at.u16(), at.u16(), at.u16()]
    at.skip(8)
    const local = at.u32()
    const entry = { name: latin(at.take(name)), method, checksum, packed, size, at: local }
    at.skip(extra + comment)
    return entry
  })
}

async function unpacked(
  bytes: Uint8Array,
  { name, method, checksum, packed, size, at: from }: Entry,
  { inflate }: Surroundings,
): Promise<Uint8Array> {
  if (size > mostBytes) stop({ kind: 'too-many-bytes', bytes: size, limit: mostBytes })
  const at = cursor(bytes, from)
  if (at.u32() !== 0x04034b50) stop({ kind: 'broken', at: from, part: name })
  at.skip(22)
  const [nameLength, extra] = [at.u16(), at.u16()]
  at.skip(nameLength + extra)
  const stored = at.take(packed)
  if (method !== 0 && method !== 8) stop({ kind: 'unsupported', part: `zip ${method}` })
  const content = method === 0 ? stored : await inflate(stored, size, false)
  if (content?.length !== size || crc32(content) !== checksum) stop({ kind: 'checksum', name })
  return content
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (let i = 0; i < bytes.length; i++) {
    value = crcTable[(value ^ bytes[i]!) & 0xff]! ^ (value >>> 8)
  }
  return (value ^ 0xffffffff) >>> 0
}
