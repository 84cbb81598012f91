import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ContourLines, contours, type ValueGrid } from './contours.ts'

/** Rows from the top to the bottom as they are seen; a dot is a hole. */
function gridOf(...lines: readonly string[]): ValueGrid {
  const rows = [...lines].reverse().map((line) => line.trim().split(/\s+/).map(Number))
  return { values: Float64Array.from(rows.flat()), columns: rows[0]!.length, rows: rows.length }
}

function linesOf({ vertices, starts }: ContourLines): [number, number][][] {
  return Array.from({ length: starts.length - 1 }, (_, line) =>
    Array.from({ length: starts[line + 1]! - starts[line]! }, (_, i): [number, number] => {
      const at = 2 * (starts[line]! + i)
      return [vertices[at]!, vertices[at + 1]!]
    }),
  )
}

describe('contours', () => {
  it('goes round a top, counter-clockwise, and closes', () => {
    const lines = linesOf(
      contours(
        gridOf(
          '0 0 0', //
          '0 1 0',
          '0 0 0',
        ),
        [0.5],
      ),
    )
    expect(lines).toEqual([
      [
        [1.5, 1],
        [1, 1.5],
        [0.5, 1],
        [1, 0.5],
        [1.5, 1],
      ].map((_, i, ring) => ring[(i + start(lines[0]!, ring)) % 4]!),
    ])
  })

  it('ends at the border and does not run along it; higher ground lies to the left', () => {
    const slope = gridOf(
      '0 1 2', //
      '0 1 2',
    )
    expect(linesOf(contours(slope, [0.5, 1.5]))).toEqual([
      [
        [0.5, 1],
        [0.5, 0],
      ],
      [
        [1.5, 1],
        [1.5, 0],
      ],
    ])
    expect([...contours(slope, [0.5, 1.5]).levels]).toEqual([0, 1])
  })

  it('ends at a hole', () => {
    const torn = gridOf(
      '0 1 . 1 0', //
      '0 1 . 1 0',
      '0 0 0 0 0',
    )
    const fromWest = linesOf(contours(torn, [0.5])).sort(([a], [b]) => a![0] - b![0])
    expect(fromWest).toEqual([
      [
        [0.5, 2],
        [0.5, 1],
        [1, 0.5],
      ],
      [
        [3, 0.5],
        [3.5, 1],
        [3.5, 2],
      ],
    ])
  })

  it('decides a saddle by the mean of its corners', () => {
    const cell = (middle: number) => gridOf(`0 ${middle}`, '1 0')
    const apart = linesOf(contours(cell(1), [0.6]))
    const joined = linesOf(contours(cell(1), [0.4]))
    expect(apart.map(roundedEnds)).toEqual([
      [
        [0.4, 0],
        [0, 0.4],
      ],
      [
        [0.6, 1],
        [1, 0.6],
      ],
    ])
    expect(joined.map(roundedEnds)).toEqual([
      [
        [0.4, 1],
        [0, 0.6],
      ],
      [
        [0.6, 0],
        [1, 0.4],
      ],
    ])
  })

  it('says nothing of a plain, of levels out of reach, and of what is infinite', () => {
    expect(contours(gridOf('1 1', '1 1'), [1, 2]).starts).toEqual(Uint32Array.of(0))
    expect(contours(gridOf('0 1', '0 1'), [-3, 7]).starts).toEqual(Uint32Array.of(0))
    const infinite = gridOf('0 Infinity', '0 -Infinity')
    expect(contours(infinite, [0.5]).starts).toEqual(Uint32Array.of(0))
  })

  it('refuses more levels than it can count', () => {
    const many = Array.from({ length: 300 }, (_, i) => i)
    expect(() => contours(gridOf('0 1', '0 1'), many)).toThrow('At most 254 levels, got 300.')
  })
})

function start(line: readonly (readonly number[])[], ring: readonly (readonly number[])[]) {
  return ring.findIndex(([x, y]) => x === line[0]![0] && y === line[0]![1])
}

function roundedEnds(line: readonly (readonly number[])[]) {
  return [line[0]!, line.at(-1)!].map((vertex) => vertex.map((x) => Math.round(10 * x) / 10))
}

const value = fc.oneof(
  { weight: 9, arbitrary: fc.double({ min: -3, max: 3, noNaN: true }) },
  // Whole numbers meet the levels exactly, and each other.
  { weight: 9, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
)
const anyGrid = fc
  .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 9 }))
  .chain(([columns, rows]) =>
    fc
      .array(value, { minLength: columns * rows, maxLength: columns * rows })
      .map((values): ValueGrid => ({ values: Float64Array.from(values), columns, rows })),
  )
const anyLevels = fc
  .uniqueArray(fc.integer({ min: -6, max: 6 }), { maxLength: 6 })
  .map((halves) => halves.map((half) => half / 2).sort((a, b) => a - b))

describe('contours of any grid', () => {
  it('has every vertex on a grid edge, where the values on both sides put it', () => {
    fc.assert(
      fc.property(anyGrid, anyLevels, (grid, levels) => {
        const found = contours(grid, levels)
        for (const [line, vertices] of linesOf(found).entries()) {
          for (const [x, y] of vertices) {
            expect(Number.isInteger(x) || Number.isInteger(y)).toBe(true)
            expect(interpolated(grid, x, y)).toBeCloseTo(levels[found.levels[line]!]!, 4)
          }
        }
      }),
    )
  })

  it('crosses every edge whose ends lie on both sides of a level, once, and no other', () => {
    fc.assert(
      fc.property(anyGrid, anyLevels, (grid, rounded) => {
        // Off the values, or an open line that ends where it began would look closed.
        const levels = rounded.map((level) => level + 0.123)
        const found = contours(grid, levels)
        for (const [index, level] of levels.entries()) {
          const vertices = linesOf(found)
            .filter((_, line) => found.levels[line] === index)
            .map((line) => (isClosed(line) ? line.slice(1) : line))
          expect(vertices.flat().length).toBe(crossedEdges(grid, level))
        }
      }),
    )
  })

  it('ends only at the border or at a hole', () => {
    fc.assert(
      fc.property(anyGrid, anyLevels, (grid, levels) => {
        for (const line of linesOf(contours(grid, levels))) {
          if (isClosed(line)) continue
          for (const [x, y] of [line[0]!, line.at(-1)!])
            expect(bordersNothing(grid, x, y)).toBe(true)
        }
      }),
    )
  })

  it('has the higher ground to the left of every piece', () => {
    fc.assert(
      fc.property(anyGrid, anyLevels, (grid, levels) => {
        const found = contours(grid, levels)
        for (const [line, vertices] of linesOf(found).entries()) {
          const level = levels[found.levels[line]!]!
          for (const [i, [x1, y1]] of vertices.slice(1).entries()) {
            const [x0, y0] = vertices[i]!
            expect(higherLeft(grid, level, [x0, y0], [x1, y1])).toBe(true)
          }
        }
      }),
    )
  })
})

function at({ values, columns }: ValueGrid, x: number, y: number) {
  return values[y * columns + x]!
}

function interpolated(grid: ValueGrid, x: number, y: number) {
  const [x0, y0] = [Math.floor(x), Math.floor(y)]
  const first = at(grid, x0, y0)
  const other = Number.isInteger(x)
    ? Number.isInteger(y)
      ? first
      : at(grid, x0, y0 + 1)
    : at(grid, x0 + 1, y0)
  return first + (other - first) * (x - x0 + y - y0)
}

function isClosed(line: readonly [number, number][]) {
  const [first, last] = [line[0]!, line.at(-1)!]
  return line.length > 2 && first[0] === last[0] && first[1] === last[1]
}

/** Whether all four corners of a cell are there. */
function isWhole(grid: ValueGrid, x: number, y: number) {
  if (x < 0 || y < 0 || x > grid.columns - 2 || y > grid.rows - 2) return false
  return [at(grid, x, y), at(grid, x + 1, y), at(grid, x, y + 1), at(grid, x + 1, y + 1)].every(
    Number.isFinite,
  )
}

/** Edges of whole cells that a level crosses. */
function crossedEdges(grid: ValueGrid, level: number) {
  const { columns, rows } = grid
  let crossed = 0
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const above = at(grid, x, y) >= level
      if (x < columns - 1 && (isWhole(grid, x, y) || isWhole(grid, x, y - 1))) {
        if (above !== at(grid, x + 1, y) >= level) crossed++
      }
      if (y < rows - 1 && (isWhole(grid, x, y) || isWhole(grid, x - 1, y))) {
        if (above !== at(grid, x, y + 1) >= level) crossed++
      }
    }
  }
  return crossed
}

/** Whether some cell that touches a place of an edge is missing. */
function bordersNothing(grid: ValueGrid, x: number, y: number) {
  const cells = [-1e-6, 1e-6].flatMap((dx) => [-1e-6, 1e-6].map((dy) => [x + dx, y + dy] as const))
  return cells.some(([cx, cy]) => !isWhole(grid, Math.floor(cx), Math.floor(cy)))
}

/** Of the ends of the edge that a piece begins on, the one that is above lies to the left. */
function higherLeft(
  grid: ValueGrid,
  level: number,
  from: readonly number[],
  to: readonly number[],
) {
  const ends = [from, to].flatMap(([x = 0, y = 0]) =>
    [Math.floor(x), Math.ceil(x)].flatMap((cx) =>
      [Math.floor(y), Math.ceil(y)].map((cy) => [cx, cy] as const),
    ),
  )
  return ends.every(([cx, cy]) => {
    const side = (to[0]! - from[0]!) * (cy - from[1]!) - (to[1]! - from[1]!) * (cx - from[0]!)
    if (Math.abs(side) < 1e-6) return true
    return at(grid, cx, cy) >= level === side > 0
  })
}
