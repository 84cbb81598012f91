import { stop } from './fault.ts'
import { mostNumbers, type Surroundings, type Table } from './table.ts'

/** Arrays of numbers in JSON, plain or under names; a list of objects is a table with their keys for columns. */
export function readJson(text: string): Table[] {
  const value = parsed(text)
  return value === undefined ? stop({ kind: 'bad-json', line: lineOfFault(text) }) : tablesIn(value)
}

/** One JSON value a line: numbers, lists of numbers, or objects with the same keys. */
export async function readJsonLines(text: string, { pace }: Surroundings): Promise<Table[]> {
  const rows: unknown[] = []
  let at = 0
  for (let line = 1; at < text.length; line++) {
    const end = text.indexOf('\n', at)
    const next = end < 0 ? text.length : end
    const found = text.slice(at, next).trim()
    at = next + 1
    if (found !== '') rows.push(parsed(found) ?? stop({ kind: 'bad-json', line }))
    if (line % 4096 === 0) await pace(at / text.length)
  }
  return tablesIn(rows)
}

/** Whether more than one value stands there, one a line. */
export function isJsonLines(text: string): boolean {
  const end = text.indexOf('\n')
  if (end < 0 || text.slice(end).trim() === '') return false
  return parsed(text.slice(0, end)) !== undefined
}

/** Python writes numbers that JSON does not have. */
const bareWords = /(^|[[,:\s])(-?Infinity|NaN)(?=[\s,\]}]|$)/g

function parsed(text: string): unknown {
  const mended = /NaN|Infinity/.test(text) ? text.replace(bareWords, '$1null') : text
  try {
    return JSON.parse(mended) ?? undefined
  } catch {
    return undefined
  }
}

/** The line up to which brackets and quotes could be counted; the engine's own words differ. */
function lineOfFault(text: string): number {
  try {
    JSON.parse(text)
  } catch (error) {
    const place = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length)
    return text.slice(0, place).split('\n').length
  }
  return 1
}

/** Names within names are joined by dots, down to here. */
const deepest = 3

function tablesIn(value: unknown, name = '', depth = 0): Table[] {
  if (Array.isArray(value)) {
    const table = isRecord(value[0]) ? ofRecords(value, name) : nested(value, name)
    return table ? [table] : []
  }
  if (!isRecord(value) || depth === deepest) return []
  return Object.entries(value).flatMap(([key, part]) =>
    tablesIn(part, name === '' ? key : `${name}.${key}`, depth + 1),
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A key of every record, and a place in the list that stands under it. */
interface Column {
  readonly key: string
  readonly place?: number
}

/** The columns that hold a number in the first row; null is a hole. */
function ofRecords(rows: readonly unknown[], name: string): Table | undefined {
  const first = Object.entries(rows[0] as object)
  const columns = first.flatMap(([key, value]): Column[] => {
    if (typeof value === 'number' || value === null) return [{ key }]
    if (!Array.isArray(value) || !value.every((part) => typeof part === 'number')) return []
    return value.map((_, place) => ({ key, place }))
  })
  if (columns.length === 0) return undefined
  limited(rows.length * columns.length)
  const values = new Float64Array(rows.length * columns.length)
  for (const [row, record] of rows.entries()) {
    for (const [column, { key, place }] of columns.entries()) {
      const found = isRecord(record) && Object.hasOwn(record, key) ? record[key] : undefined
      const cell = place === undefined ? found : Array.isArray(found) ? found[place] : undefined
      values[row * columns.length + column] = typeof cell === 'number' ? cell : Number.NaN
    }
  }
  const names = columns.map(({ key, place }) => (place === undefined ? key : `${key}${place}`))
  return { name, shape: [rows.length, columns.length], values, columns: names }
}

/** The shape is that of the first of everything; what does not fit it is a fault. */
function nested(list: readonly unknown[], name: string): Table | undefined {
  const shape: number[] = []
  for (let part: unknown = list; Array.isArray(part) && shape.length < 8; part = part[0]) {
    shape.push(part.length)
  }
  const values: number[] = []
  const visit = (part: unknown, axis: number, row: number): void => {
    if (axis === shape.length) {
      if (typeof part !== 'number' && part !== null) {
        stop({ kind: 'not-a-number', line: row + 1, text: JSON.stringify(part).slice(0, 40) })
      }
      values.push(part ?? Number.NaN)
      return
    }
    if (!Array.isArray(part) || part.length !== shape[axis]) {
      const found = Array.isArray(part) ? part.length : 1
      stop({ kind: 'ragged', line: row + 1, found, expected: shape[axis]! })
    }
    limited(values.length)
    for (const [place, each] of part.entries()) visit(each, axis + 1, axis === 0 ? place : row)
  }
  const isOfNumbers = typeof leafOf(list) === 'number' || leafOf(list) === null
  if (!isOfNumbers) return undefined
  visit(list, 0, 0)
  return { name, shape, values: Float64Array.from(values) }
}

function leafOf(value: unknown): unknown {
  let part = value
  for (let depth = 0; Array.isArray(part) && depth < 8; depth++) part = part[0]
  return part
}

function limited(count: number): void {
  if (count > mostNumbers) stop({ kind: 'too-many-numbers', count, limit: mostNumbers })
}
