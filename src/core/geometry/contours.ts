/** Values on a regular grid, row by row; what is not finite is a hole. */
export interface ValueGrid {
  readonly values: Float32Array | Float64Array
  readonly columns: number
  readonly rows: number
}

/** Numbers of one vertex of a contour line: column and row, both continuous. */
export const contourStride = 2

/** Contour lines one after the other, those of the lowest level first. */
export interface ContourLines {
  /** `contourStride` numbers a vertex. */
  readonly vertices: Float32Array<ArrayBuffer>
  /** The first vertex of each line, and at the end the number of all vertices. */
  readonly starts: Uint32Array<ArrayBuffer>
  /** Index of the level of each line. */
  readonly levels: Uint16Array<ArrayBuffer>
}

/**
 * Lines along which the linearly interpolated grid equals the levels (ascending), by marching squares. A line is closed
 * (first vertex = last) or ends at the border or at a hole; the higher ground lies to its left with rows growing upwards.
 * A saddle cell is decided by the mean of its corners. `level ≤ value` counts as above.
 */
export function contours(grid: ValueGrid, levels: readonly number[]): ContourLines {
  if (levels.length > 254) throw new Error(`At most 254 levels, got ${levels.length}.`)
  const classes = classesOf(grid.values, levels)
  const found = segmentsOf(grid, levels, classes)
  return stitched(grid, levels, found)
}

const hole = 255

/** Number of levels that each value reaches. Neighbours are alike, so each search begins at the one before. */
function classesOf(values: ValueGrid['values'], levels: readonly number[]): Uint8Array {
  const classes = new Uint8Array(values.length)
  // Fenced on both sides, so that what is not finite falls out of every class.
  const fence = Float64Array.from([-Number.MAX_VALUE, ...levels, Number.POSITIVE_INFINITY])
  let reached = 0
  let low = fence[0]!
  let high = fence[1]!
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (!(value >= low && value < high)) {
      if (!Number.isFinite(value)) {
        classes[i] = hole
        continue
      }
      while (value >= fence[reached + 1]!) reached++
      while (value < fence[reached]!) reached--
      low = fence[reached]!
      high = fence[reached + 1]!
    }
    classes[i] = reached
  }
  return classes
}

/** Directed pieces of lines, each across one cell, ordered by level. */
interface Segments {
  /** Grid edges: 2 · point for that to the right of a point, 2 · point + 1 for that above it. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** First segment of each level, and at the end the number of all. */
  readonly firsts: Uint32Array
}

/** Sides of a cell. */
const [bottom, right, top, left] = [0, 1, 2, 3]

/**
 * Where a segment begins and ends, by the sum of the corners that are above: 1 lower left, 2 lower right, 4 upper right,
 * 8 upper left. The saddles 5 and 10 are made of others.
 */
const sides = {
  from: Uint8Array.of(
    0,
    bottom,
    right,
    right,
    top,
    0,
    top,
    top,
    left,
    bottom,
    0,
    right,
    left,
    bottom,
    left,
    0,
  ),
  to: Uint8Array.of(
    0,
    left,
    bottom,
    left,
    right,
    0,
    bottom,
    left,
    top,
    top,
    0,
    top,
    right,
    right,
    bottom,
    0,
  ),
}

/** One pass finds the cells and counts what each level needs, one writes it: nothing has to be sorted or grown. */
function segmentsOf(
  { values, columns, rows }: ValueGrid,
  levels: readonly number[],
  classes: Uint8Array,
): Segments {
  const { crossed, counts } = crossedCells(classes, columns, rows, levels.length)
  const firsts = new Uint32Array(levels.length + 1)
  for (let level = 0; level < levels.length; level++) {
    firsts[level + 1] = firsts[level]! + counts[level]!
  }
  const next = firsts.slice()
  const from = new Int32Array(firsts[levels.length]!)
  const to = new Int32Array(firsts[levels.length]!)
  const edges = Int32Array.of(0, 3, 2 * columns, 1)

  for (let i = 0; i < crossed.length; i++) {
    const point = crossed[i]!
    const a = classes[point]!
    const b = classes[point + 1]!
    const c = classes[point + columns + 1]!
    const d = classes[point + columns]!
    const highest = Math.max(Math.max(a, b), Math.max(c, d))
    for (let level = Math.min(Math.min(a, b), Math.min(c, d)); level < highest; level++) {
      const at = next[level]!
      const above =
        (a > level ? 1 : 0) + (b > level ? 2 : 0) + (c > level ? 4 : 0) + (d > level ? 8 : 0)
      let first = above
      next[level] = at + 1
      if (above === 5 || above === 10) {
        // Two opposite corners are above; the mean says whether they belong together.
        const sum =
          values[point]! +
          values[point + 1]! +
          values[point + columns]! +
          values[point + columns + 1]!
        const joined = sum / 4 >= levels[level]!
        // Then the two others are cut off, each like the only one that is not above.
        first = above === 5 ? (joined ? 7 : 1) : joined ? 14 : 2
        const second = above === 5 ? (joined ? 13 : 4) : joined ? 11 : 8
        from[at + 1] = 2 * point + edges[sides.from[second]!]!
        to[at + 1] = 2 * point + edges[sides.to[second]!]!
        next[level] = at + 2
      }
      from[at] = 2 * point + edges[sides.from[first]!]!
      to[at] = 2 * point + edges[sides.to[first]!]!
    }
  }
  return { from, to, firsts }
}

/**
 * Lower left points of all cells that a level crosses, and the segments of each level: one for each cell, two in a saddle.
 */
function crossedCells(classes: Uint8Array, columns: number, rows: number, levels: number) {
  const crossed = new Int32Array(classes.length)
  const counts = new Uint32Array(levels)
  let count = 0
  for (let row = 0; row < rows - 1; row++) {
    let a = classes[row * columns]!
    let d = classes[(row + 1) * columns]!
    for (let point = row * columns; point < (row + 1) * columns - 1; point++) {
      const b = classes[point + 1]!
      const c = classes[point + columns + 1]!
      if (a !== b || d !== c || a !== d) {
        const highest = Math.max(Math.max(a, b), Math.max(c, d))
        if (highest !== hole) {
          crossed[count++] = point
          const lowest = Math.min(Math.min(a, b), Math.min(c, d))
          for (let level = lowest; level < highest; level++) counts[level]!++
          const ac = Math.min(a, c)
          const bd = Math.min(b, d)
          for (let level = Math.max(b, d); level < ac; level++) counts[level]!++
          for (let level = Math.max(a, c); level < bd; level++) counts[level]!++
        }
      }
      a = b
      d = c
    }
  }
  return { crossed: crossed.subarray(0, count), counts }
}

/** Joins segments that meet on a grid edge. */
function stitched(
  { values, columns }: ValueGrid,
  levels: readonly number[],
  { from, to, firsts }: Segments,
): ContourLines {
  const total = from.length
  // Of one level at a time: where the segment that begins at an edge goes (plus one), and which edges are gone to.
  const onward = new Int32Array(2 * values.length)
  const reached = new Uint8Array(2 * values.length)
  const vertices = new Float32Array(2 * contourStride * total)
  const starts: number[] = []
  const lineLevels: number[] = []
  let count = 0

  function put(edge: number, level: number) {
    const point = edge >> 1
    const row = (point / columns) | 0
    const low = values[point]!
    const isUpward = (edge & 1) === 1
    const high = values[isUpward ? point + columns : point + 1]!
    const share = (level - low) / (high - low)
    vertices[2 * count] = point - row * columns + (isUpward ? 0 : share)
    vertices[2 * count + 1] = row + (isUpward ? share : 0)
    count++
  }

  function follow(edge: number, index: number) {
    starts.push(count)
    lineLevels.push(index)
    const level = levels[index]!
    let at = edge
    put(at, level)
    for (let next = onward[at]!; next !== 0; next = onward[at]!) {
      onward[at] = 0
      at = next - 1
      put(at, level)
    }
  }

  for (let index = 0; index < levels.length; index++) {
    const first = firsts[index]!
    const end = firsts[index + 1]!
    for (let i = first; i < end; i++) {
      onward[from[i]!] = to[i]! + 1
      reached[to[i]!] = 1
    }
    // Lines that begin somewhere come first; what is left over then is closed.
    for (let i = first; i < end; i++) if (reached[from[i]!] === 0) follow(from[i]!, index)
    for (let i = first; i < end; i++) if (onward[from[i]!] !== 0) follow(from[i]!, index)
    for (let i = first; i < end; i++) reached[to[i]!] = 0
  }
  return {
    vertices: vertices.slice(0, contourStride * count),
    starts: Uint32Array.from([...starts, count]),
    levels: Uint16Array.from(lineLevels),
  }
}
