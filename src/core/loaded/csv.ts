import { stop } from './fault.ts'
import { mostNumbers, type Surroundings, type Table } from './table.ts'

/**
 * Numbers in lines, separated by tabs, semicolons, commas or blanks; a first line of words names the columns, and one that has the
 * numbers of x behind an empty or wordy first cell says that the lines begin with those of y. Lines of `#` say nothing.
 */
export async function readCsv(text: string, { pace }: Surroundings): Promise<Table[]> {
  const lines = linesOf(text)
  const first = lines.next()
  if (first.done) return []
  const split = splitterFor(first.value.text)
  const head = split(first.value.text)
  const numbersOfHead = head.map(numberOf)
  const isLabelled =
    head.length > 2 && isLabel(head[0]!) && !numbersOfHead.slice(1).includes(undefined)
  const isHeader = isLabelled || numbersOfHead.includes(undefined)
  const width = head.length
  const values: number[] = []

  function take(cells: readonly string[], line: number): void {
    if (cells.length !== width) {
      stop({ kind: 'ragged', line, found: cells.length, expected: width })
    }
    for (const cell of cells) {
      const value = numberOf(cell)
      values.push(value ?? stop({ kind: 'not-a-number', line, text: cell }))
    }
  }

  if (!isHeader) take(head, first.value.line)
  for (const { text: line, line: number, at } of lines) {
    take(split(line), number)
    if (values.length > mostNumbers) {
      stop({ kind: 'too-many-numbers', count: values.length, limit: mostNumbers })
    }
    if (number % 4096 === 0) await pace(at / text.length)
  }
  const rows = values.length / width
  const all = Float64Array.from(values)
  if (isLabelled) return labelled(numbersOfHead.slice(1) as number[], all, rows)
  const columns = isHeader ? { columns: head } : {}
  return [{ name: '', shape: width === 1 ? [rows] : [rows, width], values: all, ...columns }]
}

interface Line {
  readonly text: string
  /** From 1. */
  readonly line: number
  readonly at: number
}

/** Lines that say something. */
function* linesOf(text: string): Generator<Line, undefined> {
  let at = text.startsWith('\ufeff') ? 1 : 0
  for (let line = 1; at < text.length; line++) {
    const end = text.indexOf('\n', at)
    const next = end < 0 ? text.length : end
    const found = text.slice(at, next).trimEnd()
    at = next + 1
    if (found !== '' && !found.startsWith('#')) yield { text: found, line, at }
  }
  return undefined
}

type Splitter = (line: string) => string[]

function splitterFor(line: string): Splitter {
  const sign = ['\t', ';', ','].find((each) => line.includes(each))
  if (sign === undefined) return (text) => text.trim().split(/\s+/)
  const plain: Splitter = (text) => text.split(sign).map(unquoted)
  // Where semicolons separate, commas are decimal.
  if (sign === ';')
    return (text) => plain(text).map((cell) => cell.replace(/^([-+\d.]*),(\d)/, '$1.$2'))
  return plain
}

function unquoted(cell: string): string {
  const plain = cell.trim()
  return plain.length > 1 && plain.startsWith('"') && plain.endsWith('"')
    ? plain.slice(1, -1).trim()
    : plain
}

const words: ReadonlyMap<string, number> = new Map([
  ['', Number.NaN],
  ['nan', Number.NaN],
  ['na', Number.NaN],
  ['n/a', Number.NaN],
  ['null', Number.NaN],
  ['none', Number.NaN],
  ['-', Number.NaN],
  ['inf', Number.POSITIVE_INFINITY],
  ['+inf', Number.POSITIVE_INFINITY],
  ['-inf', Number.NEGATIVE_INFINITY],
  ['infinity', Number.POSITIVE_INFINITY],
  ['-infinity', Number.NEGATIVE_INFINITY],
])

/** Nothing where it is no number. */
function numberOf(cell: string): number | undefined {
  const value = cell === '' ? Number.NaN : Number(cell)
  return Number.isNaN(value) ? words.get(cell.toLowerCase()) : value
}

function isLabel(cell: string): boolean {
  return cell === '' || numberOf(cell) === undefined
}

function labelled(x: readonly number[], all: Float64Array, rows: number): Table[] {
  const width = x.length + 1
  const y = Float64Array.from({ length: rows }, (_, row) => all[row * width]!)
  const f = new Float64Array(rows * x.length)
  for (let row = 0; row < rows; row++) {
    f.set(all.subarray(row * width + 1, (row + 1) * width), row * x.length)
  }
  return [
    { name: 'f', shape: [rows, x.length], values: f },
    { name: 'x', shape: [x.length], values: Float64Array.from(x) },
    { name: 'y', shape: [rows], values: y },
  ]
}
