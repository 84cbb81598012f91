import { type ContourLines, contourStride, contours } from '../core/geometry/contours.ts'
import { valueText } from '../scene/axisTicks.ts'
import { heightOf } from '../scene/heightScale.ts'
import type { Theme } from '../scene/themes.ts'
import { acrossAt, downAt, type Frame } from './frame.ts'
import { groundImage } from './groundImage.ts'
import { inkShare } from './inkShare.ts'
import { fonts, inked, type Pen } from './pen.ts'
import type { Sheet } from './sheet.ts'
import { inkOn, type Tints } from './tints.ts'

/** What of a map does not depend on the size of the picture: made once a ground and theme. */
export interface Map2d {
  readonly image: CanvasImageSource
  readonly lines: ContourLines
  /** Columns and rows less one: what turns a vertex into a place in [0, 1]². */
  readonly cells: readonly [columns: number, rows: number]
}

/** Tints, light and lines of a ground. */
export function mapOf(sheet: Sheet, theme: Theme, tints: Tints): Map2d {
  const { surface, heights, levels } = sheet
  const { grid, scaling } = surface
  const { columns, rows } = grid
  const image = new OffscreenCanvas(columns, rows)
  image.getContext('2d')!.putImageData(groundImage(sheet, theme, tints), 0, 0)
  const thresholds = levels.map(({ excess }) => heightOf(scaling, excess))
  const lines = contours({ values: heights, columns, rows }, thresholds)
  return { image, lines, cells: [columns - 1, rows - 1] }
}

/** Ground, contour lines with the values of the heavy ones, hatching where there is no ground, and the frame. */
export function drawMap(
  pen: Pen,
  map: Map2d,
  sheet: Sheet,
  frame: Frame,
  theme: Theme,
  tints: Tints,
): void {
  const { left, top, width, height } = frame
  hatch(pen, frame, theme)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(map.image, left, top, width, height)
  for (const [level, { heavy, excess }] of sheet.levels.entries()) {
    const ink = inkOn(theme, tints.rgbAt(heightOf(sheet.surface.scaling, excess)))
    pen.lineWidth = heavy ? 1.15 : 0.85
    for (let share = 1; share <= shares; share++) {
      pen.beginPath()
      for (const [line, own] of map.lines.levels.entries()) {
        if (own === level) trace(pen, map, line, sheet, frame, share)
      }
      pen.strokeStyle = inked(ink, (theme.inkStrength[heavy ? 1 : 0] * share) / shares)
      pen.stroke()
    }
  }
  labelContours(pen, map, sheet, frame, theme, tints)
  pen.lineWidth = 1.5
  pen.strokeStyle = inked(theme.ink, 0.75)
  pen.strokeRect(left, top, width, height)
}

/** Steps in which lines fade. */
const shares = 5

/** Those pieces of a line that are drawn with so many shares of the full ink. */
function trace(
  pen: Pen,
  map: Map2d,
  line: number,
  sheet: Sheet,
  frame: Frame,
  share: number,
): void {
  const { starts, vertices, levels } = map.lines
  const level = levels[line]!
  let isDown = false
  for (let vertex = starts[line]!; vertex + 1 < starts[line + 1]!; vertex++) {
    const at = vertex * contourStride
    const seen = inkShare(sheet, frame, level, vertices[at]!, vertices[at + 1]!)
    if (Math.round(seen * shares) !== share) {
      isDown = false
      continue
    }
    if (!isDown) pen.moveTo(...placeOf(map, vertex, frame))
    pen.lineTo(...placeOf(map, vertex + 1, frame))
    isDown = true
  }
}

function placeOf({ lines, cells }: Map2d, vertex: number, frame: Frame): [x: number, y: number] {
  const at = vertex * contourStride
  const u = lines.vertices[at]! / cells[0]
  const v = lines.vertices[at + 1]! / cells[1]
  return [acrossAt(frame, u), downAt(frame, v)]
}

/** Pixels between two lines of the hatching. */
const hatchGap = 8

function hatch(pen: Pen, { left, top, width, height }: Frame, theme: Theme): void {
  pen.save()
  pen.beginPath()
  pen.rect(left, top, width, height)
  pen.clip()
  pen.beginPath()
  for (let across = hatchGap / 2; across < width + height; across += hatchGap) {
    pen.moveTo(left + across, top)
    pen.lineTo(left + across - height, top + height)
  }
  pen.lineWidth = 1
  pen.strokeStyle = inked(theme.ink, 0.35)
  pen.stroke()
  pen.restore()
}

/** Pixels that labels keep from each other and from the frame. */
const labelRoom = 56
const labelMargin = 22

/** The value of each heavy line, along it, where it first passes a place with room. */
function labelContours(
  pen: Pen,
  map: Map2d,
  sheet: Sheet,
  frame: Frame,
  theme: Theme,
  tints: Tints,
): void {
  const { scaling, grid } = sheet.surface
  const taken: { readonly x: number; readonly y: number }[] = []
  pen.font = fonts.contour
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  const named = new Set<number>()
  for (const [line, level] of map.lines.levels.entries()) {
    const { heavy, excess } = sheet.levels[level]!
    if (!heavy || named.has(level)) continue
    const spot = labelSpot(map, line, sheet, frame, taken)
    if (!spot) continue
    taken.push(spot)
    named.add(level)
    const tint = tints.rgbAt(heightOf(scaling, excess))
    pen.save()
    pen.translate(spot.x, spot.y)
    pen.rotate(spot.angle)
    pen.lineJoin = 'round'
    pen.lineWidth = 4
    pen.strokeStyle = inked(tint, 0.9)
    pen.fillStyle = inked(inkOn(theme, tint))
    const text = valueText(scaling, excess, grid.base, grid.highest - grid.lowest)
    pen.strokeText(text, 0, 0)
    pen.fillText(text, 0, 0)
    pen.restore()
  }
}

function labelSpot(
  map: Map2d,
  line: number,
  sheet: Sheet,
  frame: Frame,
  taken: readonly { readonly x: number; readonly y: number }[],
) {
  const first = map.lines.starts[line]!
  const pieces = map.lines.starts[line + 1]! - first - 1
  for (let away = 0; away < pieces; away++) {
    const vertex = first + ((Math.floor(pieces / 2) + away) % pieces)
    const [x, y] = placeOf(map, vertex, frame)
    if (!isInside(frame, x, y)) continue
    const at = vertex * contourStride
    const { levels, vertices } = map.lines
    if (inkShare(sheet, frame, levels[line]!, vertices[at]!, vertices[at + 1]!) < 0.8) continue
    if (taken.some((other) => Math.hypot(other.x - x, other.y - y) < labelRoom)) continue
    const [nextX, nextY] = placeOf(map, vertex + 1, frame)
    // Never upside down.
    return { x, y, angle: Math.atan((nextY - y) / (nextX - x || Number.MIN_VALUE)) }
  }
  return undefined
}

function isInside({ left, top, width, height }: Frame, x: number, y: number): boolean {
  return (
    x > left + labelMargin &&
    x < left + width - labelMargin &&
    y > top + labelMargin &&
    y < top + height - labelMargin
  )
}
