import type { Theme } from '../scene/themes.ts'
import { towardsLight } from '../scene/towardsLight.ts'
import type { Sheet } from './sheet.ts'
import type { Tints } from './tints.ts'

/** The sheet in tints and light, a pixel a value of the grid, top row first; holes are left clear. */
export function groundImage(sheet: Sheet, theme: Theme, tints: Tints): ImageData {
  const { heights, surface } = sheet
  const sun = towardsLight(sheet.light)
  const { columns, rows } = surface.grid
  const image = new ImageData(columns, rows)
  // Of a height between two values, in half-widths of the sheet.
  const perColumn = (surface.relief * (columns - 1)) / (2 * surface.halfX)
  const perRow = (surface.relief * (rows - 1)) / (2 * surface.halfY)
  const colour = new Float64Array(3)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column
      const height = heights[at]!
      if (Number.isNaN(height)) continue
      const east = slope(heights, at, 1, column, columns) * perColumn
      const north = slope(heights, at, columns, row, rows) * perRow
      const tint = tints.at(height)
      for (let channel = 0; channel < 3; channel++) {
        colour[channel] = tints.bytes[tint + channel]! / 255
      }
      light(colour, east, north, theme, sun)
      const pixel = 4 * ((rows - 1 - row) * columns + column)
      for (let channel = 0; channel < 3; channel++) {
        image.data[pixel + channel] = 255 * colour[channel]!
      }
      image.data[pixel + 3] = 255
    }
  }
  return image
}

/** Difference to the neighbours, as far as they are there. */
function slope(heights: Float32Array, at: number, stride: number, place: number, count: number) {
  const here = heights[at]!
  const before = place > 0 ? heights[at - stride]! : Number.NaN
  const after = place < count - 1 ? heights[at + stride]! : Number.NaN
  if (Number.isNaN(before)) return Number.isNaN(after) ? 0 : after - here
  return Number.isNaN(after) ? here - before : (after - before) / 2
}

/** How far light and shade change a tint; as in the scene, when its sheet lies flat. */
const strength = 0.62

/** As the scene lights its sheet: steep slopes are bent towards gentle ones, so that a canyon does not go black. */
function light(
  colour: Float64Array,
  east: number,
  north: number,
  theme: Theme,
  sun: readonly [east: number, up: number, south: number],
): void {
  const bend = 1.25 / (1 + 0.45 * Math.hypot(east, north))
  const dx = east * bend
  const dy = north * bend
  const facing = (-dx * sun[0] + sun[1] + dy * sun[2]) / Math.sqrt(dx * dx + 1 + dy * dy) - sun[1]
  const share = Math.min(Math.abs(facing), 1) * strength
  for (let channel = 0; channel < 3; channel++) {
    const here = colour[channel]!
    const goal = facing > 0 ? theme.sun[channel]! : here * theme.shade[channel]!
    colour[channel] = here + (goal - here) * share
  }
}
