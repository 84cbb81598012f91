import { type Cursor, cursor, startsWith } from '../bytes.ts'
import { stop } from '../fault.ts'

/** Begins every HDF5 file, at byte 0 or at a power of two from 512 on. */
const hdf5Magic = '\x89HDF\r\n\x1a\n'

/** An HDF5 file that is being read. */
export interface File {
  readonly bytes: Uint8Array
  /** Bytes of an address, and of a length. */
  readonly offsets: number
  readonly lengths: number
  /** Address of the header of the root group. */
  readonly root: number
  /** A cursor at an address that was not looked at before: what points back to itself stops reading. */
  visit(address: number): Cursor
  /** A cursor at an address. */
  look(address: number): Cursor
}

/** Blocks of a file that are looked at: more is no file of numbers. */
const mostBlocks = 100_000

/** Opens a file by its superblock, version 0 to 3. */
export function openFile(whole: Uint8Array): File {
  const start = superblockIn(whole)
  const bytes = whole.subarray(start)
  const at = cursor(bytes, hdf5Magic.length)
  const version = at.u8()
  if (version > 3) stop({ kind: 'unsupported', part: `HDF5 superblock ${version}` })
  if (version < 2) at.skip(4)
  const [offsets, lengths] = [at.u8(), at.u8()]
  if (![2, 4, 8].includes(offsets) || ![2, 4, 8].includes(lengths)) {
    stop({ kind: 'broken', at: start + at.at, part: 'HDF5 superblock' })
  }
  if (version < 2) at.skip(version === 0 ? 9 : 13)
  else at.skip(1)
  // Base, free space or extension, end of file; then a driver block and the name of the root.
  at.skip(3 * offsets)
  if (version < 2) at.skip(2 * offsets)
  const root = at.unsigned(offsets)
  const visited = new Set<number>()
  const look = (address: number) => cursor(bytes, address)
  return {
    bytes,
    offsets,
    lengths,
    root,
    look,
    visit(address) {
      if (visited.has(address) || visited.size > mostBlocks) {
        stop({ kind: 'broken', at: address, part: 'HDF5 tree' })
      }
      visited.add(address)
      return look(address)
    },
  }
}

/** Whether these bytes are those of an HDF5 file. */
export function isHdf5(bytes: Uint8Array): boolean {
  return superblockPlaces(bytes).some((at) => startsWith(bytes, hdf5Magic, at))
}

function superblockIn(bytes: Uint8Array): number {
  const found = superblockPlaces(bytes).find((at) => startsWith(bytes, hdf5Magic, at))
  return found ?? stop({ kind: 'broken', at: 0, part: 'HDF5' })
}

function superblockPlaces({ length }: Uint8Array): number[] {
  const places = [0]
  for (let at = 512; at < length; at *= 2) places.push(at)
  return places
}
