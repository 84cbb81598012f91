import type { Interval } from '../core/hyper.ts'
import type { Levels } from '../scene/levels.ts'

/** One contour line's level as an excess f − f*. */
export interface Contour {
  readonly excess: number
  readonly heavy: boolean
}

/** More lines than this no map can be read by. */
const mostContours = 240

/** The levels within an excess f − f*, ascending: the same that the scene's shader draws. */
export function contoursOf(
  levels: Levels,
  [lowest, highest]: Interval,
  finest: number,
  base: number,
): Contour[] {
  const contours =
    levels.kind === 'linear'
      ? multiples(levels, [lowest, highest], base)
      : decimals(levels, Math.max(lowest, finest, Number.MIN_VALUE), highest)
  return contours.filter(({ excess }) => excess > lowest && excess < highest)
}

function multiples({ step, major }: Levels, [lowest, highest]: Interval, base: number): Contour[] {
  const first = Math.ceil((lowest + base) / step)
  const last = Math.min(Math.floor((highest + base) / step), first + mostContours)
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => ({
    excess: (first + i) * step - base,
    heavy: (first + i) % major === 0,
  }))
}

function decimals({ perDecade, major }: Levels, lowest: number, highest: number): Contour[] {
  const first = Math.floor(Math.log10(lowest))
  const last = Math.min(Math.floor(Math.log10(highest)), first + mostContours / perDecade)
  const leads = perDecade === 1 ? [1] : perDecade === 3 ? [1, 2, 5] : [1, 2, 3, 4, 5, 6, 7, 8, 9]
  const contours: Contour[] = []
  for (let decade = first; decade <= last; decade++) {
    for (const [place, lead] of leads.entries()) {
      const index = decade * perDecade + place
      contours.push({ excess: lead * 10 ** decade, heavy: index % major === 0 })
    }
  }
  return contours
}

/** A grid of heights, bottom row first, NaN where there is none. */
interface Heights {
  readonly heights: ArrayLike<number>
  readonly columns: number
  readonly rows: number
}

/**
 * Pieces of the lines at some ascending heights, by marching squares: for each height numbers (u, v, u, v) in [0, 1]²,
 * one four a piece. Where lines crowd (more than `most` in one cell) that cell has none.
 */
export function marchingSquares(
  { heights, columns, rows }: Heights,
  thresholds: readonly number[],
  most: number,
): number[][] {
  const pieces: number[][] = thresholds.map(() => [])
  for (let row = 0; row < rows - 1; row++) {
    let reached = 0
    for (let column = 0; column < columns - 1; column++) {
      const at = row * columns + column
      const a = heights[at]!
      const b = heights[at + 1]!
      const c = heights[at + columns + 1]!
      const d = heights[at + columns]!
      const lowest = Math.min(a, b, c, d)
      const highest = Math.max(a, b, c, d)
      if (Number.isNaN(lowest)) continue
      while (reached > 0 && thresholds[reached - 1]! >= lowest) reached--
      while (reached < thresholds.length && thresholds[reached]! < lowest) reached++
      let end = reached
      while (end < thresholds.length && thresholds[end]! < highest) end++
      if (end === reached || end - reached > most) continue
      for (let i = reached; i < end; i++) {
        cross(a, b, c, d, thresholds[i]!)
        for (let edge = 0; edge + 1 < crossings.count; edge += 2) {
          pieces[i]!.push(
            (column + crossings.u[edge]!) / (columns - 1),
            (row + crossings.v[edge]!) / (rows - 1),
            (column + crossings.u[edge + 1]!) / (columns - 1),
            (row + crossings.v[edge + 1]!) / (rows - 1),
          )
        }
      }
    }
  }
  return pieces
}

/** Where one line crosses the edges of a cell, two by two. */
const crossings = { u: [0, 0, 0, 0], v: [0, 0, 0, 0], count: 0 }

/** Corners counter-clockwise from the lower left one; at a saddle the middle decides which edges belong together. */
function cross(a: number, b: number, c: number, d: number, level: number): void {
  crossings.count = 0
  const isSaddle = a > level === c > level && b > level === d > level && a > level !== b > level
  const turned = isSaddle && (a + b + c + d) / 4 > level !== a > level
  if (turned) edge(d, a, level, 0, 1, 0, -1)
  edge(a, b, level, 0, 0, 1, 0)
  edge(b, c, level, 1, 0, 0, 1)
  edge(c, d, level, 1, 1, -1, 0)
  if (!turned) edge(d, a, level, 0, 1, 0, -1)
}

function edge(
  from: number,
  to: number,
  level: number,
  u: number,
  v: number,
  du: number,
  dv: number,
): void {
  if (from > level === to > level) return
  const share = (level - from) / (to - from)
  crossings.u[crossings.count] = u + share * du
  crossings.v[crossings.count] = v + share * dv
  crossings.count++
}
