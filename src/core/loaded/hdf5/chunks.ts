import type { Cursor } from '../bytes.ts'
import { stop } from '../fault.ts'
import { mostBytes, type Surroundings } from '../table.ts'
import type { Stored } from './dataset.ts'
import type { File } from './file.ts'
import { unfiltered } from './filters.ts'

/** One chunk: where its numbers begin in the dataset, and where its bytes are. */
interface Chunk {
  readonly origin: readonly number[]
  readonly address: number
  readonly length: number
  /** Filters that were not applied to it, one bit each. */
  readonly mask: number
}

/** The bytes of a dataset that lies in chunks, put together. */
export async function chunked(
  file: File,
  at: Cursor,
  version: number,
  stored: Stored,
  around: Surroundings,
): Promise<Uint8Array> {
  const { lengths, chunks } = version === 3 ? byTree(file, at, stored) : single(file, at, stored)
  if (lengths.includes(0)) stop({ kind: 'broken', at: 0, part: 'HDF5 chunk' })
  const size = lengths.reduce((product, length) => product * length, stored.type.size)
  if (!(size <= mostBytes)) stop({ kind: 'too-many-bytes', bytes: size, limit: mostBytes })
  const whole = new Uint8Array(stored.size)
  for (const [place, { origin, address, length, mask }] of chunks.entries()) {
    await around.pace(place / chunks.length)
    const filters = stored.filters.filter((_, bit) => (mask & (1 << bit)) === 0)
    const packed = file.look(address).take(length)
    const bytes = await unfiltered(packed, filters, { size, element: stored.type.size }, around)
    paste(whole, bytes, { origin, lengths }, stored)
  }
  return whole
}

interface Chunks {
  /** Of every chunk, one a dimension. */
  readonly lengths: readonly number[]
  readonly chunks: readonly Chunk[]
}

function byTree(file: File, at: Cursor, { shape }: Stored): Chunks {
  const rank = at.u8() - 1
  if (rank !== shape.length) stop({ kind: 'broken', at: 0, part: 'HDF5 layout' })
  const root = at.unsigned(file.offsets)
  const lengths = shape.map(() => at.u32())
  return { lengths, chunks: Number.isFinite(root) ? chunksBelow(file, root, rank) : [] }
}

function chunksBelow(file: File, root: number, rank: number): Chunk[] {
  const chunks: Chunk[] = []
  const waiting = [root]
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    const at = file.visit(address)
    if (at.latin(4) !== 'TREE') stop({ kind: 'broken', at: address, part: 'HDF5 tree' })
    at.skip(1)
    const [level, count] = [at.u8(), at.u16()]
    at.skip(2 * file.offsets)
    for (let i = 0; i < count; i++) {
      const [length, mask] = [at.u32(), at.u32()]
      const origin = Array.from({ length: rank }, () => at.unsigned(8))
      at.skip(8)
      const child = at.unsigned(file.offsets)
      if (level === 0) chunks.push({ origin, address: child, length, mask })
      else waiting.push(child)
    }
  }
  return chunks
}

/** The newest layout, as far as the whole dataset is one chunk. */
function single(file: File, at: Cursor, { shape, type }: Stored): Chunks {
  const flags = at.u8()
  const rank = at.u8() - 1
  const width = at.u8()
  if (rank !== shape.length) stop({ kind: 'broken', at: 0, part: 'HDF5 layout' })
  const lengths = shape.map(() => at.unsigned(width))
  at.skip(width)
  if (at.u8() !== 1) stop({ kind: 'unsupported', part: 'HDF5 chunk index' })
  const plain = lengths.reduce((product, length) => product * length, type.size)
  const length = flags & 2 ? at.unsigned(file.lengths) : plain
  const mask = flags & 2 ? at.u32() : 0
  const address = at.unsigned(file.offsets)
  return { lengths, chunks: [{ origin: shape.map(() => 0), address, length, mask }] }
}

/** Copies what of a chunk lies inside the dataset, line by line. */
function paste(
  whole: Uint8Array,
  bytes: Uint8Array,
  { origin, lengths }: { readonly origin: readonly number[]; readonly lengths: readonly number[] },
  { shape, type }: Stored,
): void {
  const inside = lengths.map((length, axis) => Math.min(length, shape[axis]! - origin[axis]!))
  if (inside.some((length) => !(length > 0))) return
  const line = inside.at(-1) ?? 1
  const place = inside.map(() => 0)
  const lines = inside.slice(0, -1).reduce((product, length) => product * length, 1)
  for (let i = 0; i < lines; i++) {
    let [from, to] = [0, 0]
    for (const [axis, at] of place.entries()) {
      from = from * lengths[axis]! + at
      to = to * shape[axis]! + origin[axis]! + at
    }
    whole.set(bytes.subarray(from * type.size, (from + line) * type.size), to * type.size)
    for (let axis = place.length - 2; axis >= 0; axis--) {
      place[axis]! += 1
      if (place[axis]! < inside[axis]!) break
      place[axis] = 0
    }
  }
}
