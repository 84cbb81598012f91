import { stop } from '../fault.ts'
import { mostNumbers, type Surroundings, type Table } from '../table.ts'
import { datasetIn } from './dataset.ts'
import { openFile } from './file.ts'
import { isGroup, linksIn } from './group.ts'
import { messagesAt } from './header.ts'

/**
 * All arrays of numbers in an HDF5 file as h5py writes it: old and new groups; contiguous, compact and chunked data; deflate, shuffle.
 * What else the format has is refused by name. Ours, because the library there is follows every address of a broken file.
 */
export async function readHdf5(bytes: Uint8Array, around: Surroundings): Promise<Table[]> {
  const file = openFile(bytes)
  const tables: Table[] = []
  let numbers = 0
  const waiting = [{ name: '', address: file.root }]
  const seen = new Set<number>()
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    // Hard links may name one thing twice.
    if (seen.has(next.address)) continue
    seen.add(next.address)
    const header = messagesAt(file, next.address)
    if (isGroup(header)) {
      const prefix = next.name === '' ? '' : `${next.name}/`
      for (const { name, address } of linksIn(file, header)) {
        waiting.push({ name: prefix + name, address })
      }
      continue
    }
    const table = await datasetIn(file, header, next.name, around)
    if (!table) continue
    numbers += table.values.length
    if (numbers > mostNumbers) {
      stop({ kind: 'too-many-numbers', count: numbers, limit: mostNumbers })
    }
    tables.push(table)
  }
  return tables
}
