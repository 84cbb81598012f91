import { startsWith } from './bytes.ts'
import { readCsv } from './csv.ts'
import { attempt, type Read, stop } from './fault.ts'
import { isHdf5 } from './hdf5/file.ts'
import { readHdf5 } from './hdf5/hdf5.ts'
import { isJsonLines, readJson, readJsonLines } from './json.ts'
import { npyMagic, readNpy } from './npy.ts'
import { mostBytes, type Surroundings, type Table } from './table.ts'
import { readNpz, zipMagic } from './zip.ts'

/** All arrays of numbers in a file. What kind of file it is its first bytes decide, never its name. */
export function readTables(
  bytes: Uint8Array,
  around: Surroundings,
): Promise<Read<readonly Table[]>> {
  return attempt(async () => {
    if (bytes.length === 0) stop({ kind: 'empty-file' })
    if (bytes.length > mostBytes) {
      stop({ kind: 'too-many-bytes', bytes: bytes.length, limit: mostBytes })
    }
    const tables = await tablesIn(bytes, around)
    const full = tables.filter(({ values }) => values.length > 1)
    return full.length > 0 ? full : stop({ kind: 'no-numbers' })
  })
}

async function tablesIn(bytes: Uint8Array, around: Surroundings): Promise<Table[]> {
  if (startsWith(bytes, npyMagic)) return [readNpy(bytes, '')]
  if (startsWith(bytes, zipMagic)) return readNpz(bytes, around)
  if (isHdf5(bytes)) return readHdf5(bytes, around)
  if (isPickle(bytes)) stop({ kind: 'pickle' })
  if (!isText(bytes)) stop({ kind: 'unknown-format' })
  const text = around.decode(bytes).replace(/^\ufeff/, '')
  if (!/^\s*[[{]/.test(text)) return readCsv(text, around)
  return isJsonLines(text) ? readJsonLines(text, around) : readJson(text)
}

/** Protocol 2 and later begin so. Torch's old files do as well. */
function isPickle(bytes: Uint8Array): boolean {
  return bytes[0] === 0x80 && bytes[1]! >= 2 && bytes[1]! <= 5
}

/** Bytes looked at, of text or not. */
const probe = 4096

/** Control characters other than blanks stand in no text. */
function isText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, probe).every((byte) => byte >= 32 || (byte >= 9 && byte <= 13))
}
