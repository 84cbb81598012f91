/** How the numbers of a file are to be understood. Tables and columns are counted from 0. */
export type Reading =
  /** A matrix of f. */
  | {
      readonly kind: 'grid'
      readonly table: number
      /** Which of the coordinates its rows are, and so its columns the other. */
      readonly rows: 'x' | 'y'
      readonly x: Axis
      readonly y: Axis
      /** −1 stands for what was not computed. */
      readonly holes: boolean
    }
  /** Columns of x, y and f that together make a grid. */
  | {
      readonly kind: 'points'
      readonly table: number
      readonly columns: readonly number[]
      readonly holes: boolean
    }
  /** A list of f over one parameter. */
  | {
      readonly kind: 'curve'
      readonly table: number
      readonly x: Axis
      readonly holes: boolean
    }
  /** Columns of x and f. */
  | {
      readonly kind: 'line'
      readonly table: number
      readonly columns: readonly number[]
      readonly holes: boolean
    }
  /** A point a row; the columns of its coordinates. */
  | { readonly kind: 'route'; readonly table: number; readonly columns: readonly number[] }

/** Where nodes lie: as a table says, or evenly from an end to the other. */
export type Axis = { readonly table: number } | { readonly from: number; readonly to: number }

/** A file as a link names it: what it is called, what is in it, and how to read it. */
export interface FileName {
  readonly name: string
  /** Of its bytes, 16 hexadecimal digits. */
  readonly fingerprint: string
  readonly reading: Reading
}

/** As a link has it: `loss.npy/5f3a…/grid/0/y/-1..1/-1..1`. */
export function writtenFile({ name, fingerprint, reading }: FileName): string {
  return [name.replaceAll('/', '_'), fingerprint, ...partsOf(reading)].join('/')
}

/** Nothing where the text is none of these. */
export function fileNamed(text: string): FileName | undefined {
  const [name = '', fingerprint = '', ...parts] = text.split('/')
  const reading = readingOf(parts)
  if (!/^[0-9a-f]{16}$/.test(fingerprint) || reading === undefined) return undefined
  return { name, fingerprint, reading }
}

const holesPart = 'holes'

function partsOf(reading: Reading): string[] {
  const holes = reading.kind !== 'route' && reading.holes ? [holesPart] : []
  const { kind, table } = reading
  switch (reading.kind) {
    case 'grid':
      return [kind, `${table}`, reading.rows, axisPart(reading.x), axisPart(reading.y), ...holes]
    case 'curve':
      return [kind, `${table}`, axisPart(reading.x), ...holes]
    case 'points':
    case 'line':
    case 'route':
      return [kind, `${table}`, reading.columns.join('-'), ...holes]
  }
}

function axisPart(axis: Axis): string {
  return 'table' in axis ? `${axis.table}` : `${axis.from}..${axis.to}`
}

function readingOf(parts: readonly string[]): Reading | undefined {
  const holes = parts.at(-1) === holesPart
  const [kind, tableText = '', ...rest] = holes ? parts.slice(0, -1) : parts
  const table = countIn(tableText)
  if (table === undefined) return undefined
  switch (kind) {
    case 'grid': {
      const [rows, ...axes] = rest
      const [x, y] = axes.map(axisIn)
      if ((rows !== 'x' && rows !== 'y') || !x || !y || axes.length !== 2) return undefined
      return { kind, table, rows, x, y, holes }
    }
    case 'curve': {
      const [x] = rest.map(axisIn)
      return x && rest.length === 1 ? { kind, table, x, holes } : undefined
    }
    case 'points':
    case 'line':
    case 'route': {
      const columns = (rest[0] ?? '').split('-').map(countIn)
      const wanted = { points: [3, 3], line: [2, 2], route: [1, 8] }[kind]
      const known = columns.filter((column) => column !== undefined)
      if (known.length !== columns.length || rest.length !== 1) return undefined
      if (columns.length < wanted[0]! || columns.length > wanted[1]!) return undefined
      return kind === 'route'
        ? { kind, table, columns: known }
        : { kind, table, columns: known, holes }
    }
    default:
      return undefined
  }
}

function axisIn(part: string): Axis | undefined {
  const table = countIn(part)
  if (table !== undefined) return { table }
  const ends = part.split('..')
  const [from, to] = ends.map(Number)
  if (ends.length !== 2 || ends.includes('') || from === undefined || to === undefined)
    return undefined
  return Number.isFinite(from) && Number.isFinite(to) ? { from, to } : undefined
}

/** A whole number from 0. */
function countIn(part: string): number | undefined {
  return /^\d{1,6}$/.test(part) ? Number(part) : undefined
}
