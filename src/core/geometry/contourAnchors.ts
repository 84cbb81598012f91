import { type ContourLines, contourStride, type ValueGrid } from './contours.ts'

/**
 * Numbers of one anchor: u, v in [0, 1]; (du, dv) along the line, as long as the piece that a text lies on; index of its
 * level; and how far it is to the next level on the higher side, as (du, dv) to the left of the line.
 */
export const anchorStride = 7

/** Where texts may stand on contour lines: on nearly straight pieces, evenly along each line, straightest first. */
export function contourAnchors(
  grid: ValueGrid,
  levels: readonly number[],
  lines: ContourLines,
): Float32Array<ArrayBuffer> {
  const found: Anchor[] = []
  const side = Math.max(grid.columns, grid.rows) - 1
  const apart = Math.max(spacing * side, lengthOf(lines) / mostAnchors)
  for (let line = 0; line < lines.levels.length; line++) {
    const path = measured(lines, line)
    const length = path.lengths.at(-1) ?? 0
    if (length < shortest * side) continue
    const count = Math.max(1, Math.floor(length / apart))
    for (let i = 0; i < count; i++) {
      const anchor = anchorAt(path, ((i + 0.5) * length) / count, reach * side)
      if (anchor) found.push({ ...anchor, level: lines.levels[line]! })
    }
  }
  found.sort((a, b) => b.straightness - a.straightness)
  return written(found, grid, levels)
}

/** In parts of the longer side: distance of anchors, half the piece that a text lies on, and the shortest line with a text. */
const spacing = 0.05
const reach = 0.024
const shortest = 0.09
/** About as many anchors at most: a picture shows some dozens. */
const mostAnchors = 700
/** A piece whose ends are nearer to each other than this share of its length is too bent. */
const leastStraight = 0.94

interface Anchor {
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
  readonly straightness: number
  readonly level: number
}

/** The vertices of one line and how far along it each lies, in cells. */
interface Path {
  readonly vertices: Float32Array
  readonly lengths: Float32Array
}

function measured({ vertices, starts }: ContourLines, line: number): Path {
  const own = vertices.subarray(contourStride * starts[line]!, contourStride * starts[line + 1]!)
  const lengths = new Float32Array(own.length / contourStride)
  for (let i = 1; i < lengths.length; i++) {
    const dx = own[2 * i]! - own[2 * i - 2]!
    const dy = own[2 * i + 1]! - own[2 * i - 1]!
    lengths[i] = lengths[i - 1]! + Math.hypot(dx, dy)
  }
  return { vertices: own, lengths }
}

function lengthOf(lines: ContourLines): number {
  let sum = 0
  for (let line = 0; line < lines.levels.length; line++) {
    sum += measured(lines, line).lengths.at(-1) ?? 0
  }
  return sum
}

function anchorAt(path: Path, along: number, half: number): Omit<Anchor, 'level'> | undefined {
  const length = path.lengths.at(-1)!
  if (along < half || along > length - half) return undefined
  const [x0, y0] = placeAt(path, along - half)
  const [x, y] = placeAt(path, along)
  const [x1, y1] = placeAt(path, along + half)
  const [dx, dy] = [x1 - x0, y1 - y0]
  const straightness = Math.hypot(dx, dy) / (2 * half)
  return straightness < leastStraight ? undefined : { x, y, dx, dy, straightness }
}

function placeAt({ vertices, lengths }: Path, along: number): [number, number] {
  let low = 0
  let high = lengths.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (lengths[middle]! <= along) low = middle
    else high = middle
  }
  const share = (along - lengths[low]!) / (lengths[high]! - lengths[low]! || 1)
  const mix = (i: number) =>
    vertices[2 * low + i]! + (vertices[2 * high + i]! - vertices[2 * low + i]!) * share
  return [mix(0), mix(1)]
}

function written(anchors: readonly Anchor[], grid: ValueGrid, levels: readonly number[]) {
  const out = new Float32Array(anchorStride * anchors.length)
  const [width, height] = [grid.columns - 1, grid.rows - 1]
  for (const [i, { x, y, dx, dy, level }] of anchors.entries()) {
    const gap = gapOf(grid, levels, level, x, y) / Math.hypot(dx, dy)
    const along = [dx / width, dy / height] as const
    const up = [(-dy * gap) / width, (dx * gap) / height] as const
    out.set([x / width, y / height, ...along, level, ...up], anchorStride * i)
  }
  return out
}

/** Cells to the next level, by the slope there. */
function gapOf(
  grid: ValueGrid,
  levels: readonly number[],
  level: number,
  x: number,
  y: number,
): number {
  const { values, columns, rows } = grid
  const column = Math.min(Math.max(Math.round(x), 1), columns - 2)
  const row = Math.min(Math.max(Math.round(y), 1), rows - 2)
  const at = row * columns + column
  const across = (values[at + 1]! - values[at - 1]!) / 2
  const along = (values[at + columns]! - values[at - columns]!) / 2
  const own = levels[level]!
  const rise = (levels[level + 1] ?? own + (own - (levels[level - 1] ?? own - 1))) - own
  const gap = rise / Math.hypot(across, along)
  return Number.isFinite(gap) ? Math.min(gap, columns) : columns
}
