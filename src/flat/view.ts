import { hole } from '../scene/grid.ts'
import { heightOf } from '../scene/heightScale.ts'
import type { Theme } from '../scene/themes.ts'
import type { Trajectory } from '../session/trajectories.ts'
import { acrossAt, downAt, type Frame } from './frame.ts'
import type { Pen } from './pen.ts'
import type { Sheet } from './sheet.ts'
import type { Tints } from './tints.ts'

/** A sheet in its frame: where everything on it stands in the picture. Another object whenever any of it changes. */
export interface View {
  readonly sheet: Sheet
  readonly frame: Frame
  readonly theme: Theme
  readonly tints: Tints
  /** CSS pixels from the left of what is at u in [0, 1]. */
  across(u: number): number
  /** CSS pixels from above of what is at v, or where f is one parameter's, at f − f*. */
  down(v: number, excess: number): number
  /** f − f* of a landscape of one parameter at a place of its axis; 0 for all others. */
  excessAt(u: number): number
  /** Draws on to a point of a run, or begins there. */
  pointTo(pen: Pen, trajectory: Trajectory, index: number, begins: boolean): void
}

/** The view of a sheet. */
export function viewOf(sheet: Sheet, frame: Frame, theme: Theme, tints: Tints): View {
  const { domain, base } = sheet.ground
  const { scaling } = sheet.surface
  const [x, y] = domain
  const across = (u: number) => acrossAt(frame, u)
  const down = (v: number, excess: number) =>
    downAt(frame, sheet.single ? heightOf(scaling, excess) : v)
  return {
    sheet,
    frame,
    theme,
    tints,
    across,
    down,
    excessAt(u) {
      if (!sheet.single) return 0
      const { grid } = sheet.surface
      const excess = grid.texels[grid.columns + 3 + Math.round(u * (grid.columns - 1))]!
      return excess >= hole ? 0 : excess
    },
    pointTo(pen, { points, stride }, index, begins) {
      const at = index * stride
      const u = (points[at]! - x![0]) / (x![1] - x![0])
      const v = y ? (points[at + 1]! - y[0]) / (y[1] - y[0]) : 0
      const right = across(u)
      const below = down(v, points[at + stride - 1]! - base)
      if (begins) pen.moveTo(right, below)
      else pen.lineTo(right, below)
    },
  }
}
