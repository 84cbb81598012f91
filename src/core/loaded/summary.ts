import type { Interval } from '../hyper.ts'
import type { Built } from './build.ts'
import { guesses } from './guess.ts'
import type { Reading } from './reading.ts'
import type { Table } from './table.ts'

/** What was found in a file. */
export interface Opened {
  readonly fingerprint: string
  readonly tables: readonly TableFacts[]
  /** What it may mean, the likeliest first. */
  readonly readings: readonly Reading[]
}

export interface TableFacts extends Range {
  readonly name: string
  readonly shape: readonly number[]
  readonly columns?: readonly string[]
}

/** Lowest and highest finite number, if there is any, and how many are none. */
interface Range {
  readonly range: Interval | undefined
  readonly holes: number
}

/** What a reading makes of a file, before it is taken. */
export interface Summary extends Range {
  readonly kind: Built['kind']
  /** Nodes along every coordinate; of a route, its points. */
  readonly size: readonly number[]
  /** Of every coordinate. */
  readonly domain: readonly Interval[]
  /** A small map, bottom row first. */
  readonly map?: { readonly size: readonly [number, number]; readonly values: Float64Array }
}

export function openedFacts(fingerprint: string, tables: readonly Table[]): Opened {
  return {
    fingerprint,
    tables: tables.map(({ name, shape, values, columns }) => ({
      name,
      shape,
      ...(columns && { columns }),
      ...rangeOf(values),
    })),
    readings: guesses(tables),
  }
}

export function summaryOf(built: Built): Summary {
  switch (built.kind) {
    case 'surface': {
      const { x, y, values } = built.grid
      const size = [x.length, y.length]
      return {
        kind: 'surface',
        size,
        domain: [ends(x), ends(y)],
        ...rangeOf(values),
        map: mapOf(built.grid),
      }
    }
    case 'curve': {
      const { nodes, values } = built.samples
      return { kind: 'curve', size: [nodes.length], domain: [ends(nodes)], ...rangeOf(values) }
    }
    case 'route': {
      const { points, dimension } = built
      const domain = Array.from({ length: dimension }, (_, axis): Interval => {
        const along = points.filter((_, i) => i % dimension === axis)
        return rangeOf(along).range ?? [Number.NaN, Number.NaN]
      })
      return { kind: 'route', size: [points.length / dimension], domain, ...rangeOf(points) }
    }
  }
}

/** Columns and rows of the small map, at most. */
const mostCells = [72, 54] as const

function mapOf({ x, y, values }: { x: Float64Array; y: Float64Array; values: Float64Array }) {
  const size = [Math.min(mostCells[0], x.length), Math.min(mostCells[1], y.length)] as const
  const [columns, rows] = size
  const place = (at: number, cells: number, nodes: number) =>
    cells === 1 ? 0 : Math.round((at * (nodes - 1)) / (cells - 1))
  const sampled = Float64Array.from({ length: columns * rows }, (_, cell) => {
    const column = place(cell % columns, columns, x.length)
    const row = place(Math.floor(cell / columns), rows, y.length)
    return values[row * x.length + column]!
  })
  return { size, values: sampled }
}

function ends(nodes: Float64Array): Interval {
  return [nodes[0]!, nodes.at(-1)!]
}

function rangeOf(values: Float64Array): Range {
  let [lowest, highest, holes] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
  for (const value of values) {
    if (!Number.isFinite(value)) holes += 1
    else {
      if (value < lowest) lowest = value
      if (value > highest) highest = value
    }
  }
  return { range: lowest <= highest ? [lowest, highest] : undefined, holes }
}
