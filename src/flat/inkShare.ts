import { hole } from '../scene/grid.ts'
import { flatness } from '../scene/levels.ts'
import type { Frame } from './frame.ts'
import type { Sheet } from './sheet.ts'

/** How much of its ink the line of a level has at a place of the grid: less where lines crowd, none on flat ground. */
export function inkShare(
  { surface, levels }: Sheet,
  frame: Frame,
  level: number,
  column: number,
  row: number,
): number {
  const { grid } = surface
  const { excess, heavy } = levels[level]!
  const [c, r] = [Math.round(column), Math.round(row)]
  const width = grid.columns + 2
  const at = (r + 1) * width + c + 1
  const across = (steepest(grid.texels, at, 1) * (grid.columns - 1)) / frame.width
  const down = (steepest(grid.texels, at, width) * (grid.rows - 1)) / frame.height
  const perPixel = Math.hypot(across, down)
  const told = smooth(flatness[0], flatness[1], perPixel / Math.max(Math.abs(excess), 1e-30))
  const crowd = (perPixel / spacingAt(levels, level)) * (heavy ? 0.35 : 1)
  return told * (1 - smooth(0.22, 0.5, crowd))
}

/** The larger of the differences to both neighbours. */
function steepest(texels: Float32Array, at: number, stride: number): number {
  return Math.max(difference(texels, at, at - stride), difference(texels, at, at + stride))
}

function difference(texels: Float32Array, at: number, other: number): number {
  const [here, there] = [texels[at]!, texels[other]!]
  return here >= hole || there >= hole ? 0 : Math.abs(here - there)
}

function spacingAt(levels: Sheet['levels'], level: number): number {
  const here = levels[level]!
  const next = levels[level + 1] ?? levels[level - 1]
  return next ? Math.abs(next.excess - here.excess) : Number.POSITIVE_INFINITY
}

/** GLSL's smoothstep. */
function smooth(from: number, to: number, x: number): number {
  const t = Math.min(Math.max((x - from) / (to - from), 0), 1)
  return t * t * (3 - 2 * t)
}
