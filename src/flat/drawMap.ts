import { shown } from '../locales/number.ts'
import { heightOf } from '../scene/heightScale.ts'
import { rampBytes, type Theme } from '../scene/themes.ts'
import { type Contour, contoursOf, marchingSquares } from './contours.ts'
import { acrossAt, downAt, type Frame } from './frame.ts'
import { groundImage } from './groundImage.ts'
import { fonts, inked, type Pen } from './pen.ts'
import type { Sheet } from './sheet.ts'

/** What of a map does not depend on the size of the picture: made once a ground and theme. */
export interface Map2d {
  readonly image: CanvasImageSource
  readonly contours: readonly Contour[]
  /** Pieces of each contour's line, in [0, 1]². */
  readonly pieces: readonly (readonly number[])[]
}

/** Lines in one cell of the grid from which on none is drawn there. */
const crowd = 2

/** Tints, light and lines of a ground. */
export function mapOf(sheet: Sheet, theme: Theme): Map2d {
  const { surface, heights, levels, ground } = sheet
  const { grid, scaling } = surface
  const { columns, rows } = grid
  const image = new OffscreenCanvas(columns, rows)
  image.getContext('2d')!.putImageData(groundImage(sheet, theme), 0, 0)
  const contours = contoursOf(levels, [grid.lowest, grid.highest], scaling.soft, ground.base)
  const thresholds = contours.map(({ excess }) => heightOf(scaling, excess))
  return { image, contours, pieces: marchingSquares({ heights, columns, rows }, thresholds, crowd) }
}

/** Ground, contour lines with the values of the heavy ones, hatching where there is no ground, and the frame. */
export function drawMap(pen: Pen, map: Map2d, sheet: Sheet, frame: Frame, theme: Theme): void {
  const { left, top, width, height } = frame
  hatch(pen, frame, theme)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(map.image, left, top, width, height)
  for (const heavy of [false, true]) {
    pen.beginPath()
    for (const [index, contour] of map.contours.entries()) {
      if (contour.heavy === heavy) trace(pen, map.pieces[index]!, frame)
    }
    pen.lineWidth = heavy ? 1.15 : 0.85
    pen.strokeStyle = inked(theme.ink, theme.inkStrength[heavy ? 1 : 0])
    pen.stroke()
  }
  labelContours(pen, map, sheet, frame, theme)
  pen.lineWidth = 1.5
  pen.strokeStyle = inked(theme.ink, 0.75)
  pen.strokeRect(left, top, width, height)
}

function trace(pen: Pen, pieces: readonly number[], frame: Frame): void {
  for (let at = 0; at < pieces.length; at += 4) {
    pen.moveTo(acrossAt(frame, pieces[at]!), downAt(frame, pieces[at + 1]!))
    pen.lineTo(acrossAt(frame, pieces[at + 2]!), downAt(frame, pieces[at + 3]!))
  }
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
function labelContours(pen: Pen, map: Map2d, sheet: Sheet, frame: Frame, theme: Theme): void {
  const ramp = rampBytes(theme.ramp)
  const taken: { readonly x: number; readonly y: number }[] = []
  pen.font = fonts.contour
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  for (const [index, { heavy, excess }] of map.contours.entries()) {
    if (!heavy) continue
    const spot = labelSpot(map.pieces[index]!, frame, taken)
    if (!spot) continue
    taken.push(spot)
    const tint = 4 * Math.round(255 * clamped(heightOf(sheet.surface.scaling, excess)))
    pen.save()
    pen.translate(spot.x, spot.y)
    pen.rotate(spot.angle)
    pen.lineJoin = 'round'
    pen.lineWidth = 4
    pen.strokeStyle = `rgb(${ramp.slice(tint, tint + 3).join(' ')} / 0.9)`
    pen.fillStyle = inked(theme.ink)
    const text = shown(excess + sheet.ground.base)
    pen.strokeText(text, 0, 0)
    pen.fillText(text, 0, 0)
    pen.restore()
  }
}

function labelSpot(
  pieces: readonly number[],
  frame: Frame,
  taken: readonly { readonly x: number; readonly y: number }[],
) {
  const first = Math.floor(pieces.length / 8) * 4
  for (let away = 0; away < pieces.length; away += 4) {
    const at = (first + away) % pieces.length
    const x = acrossAt(frame, pieces[at]!)
    const y = downAt(frame, pieces[at + 1]!)
    if (!isInside(frame, x, y)) continue
    if (taken.some((other) => Math.hypot(other.x - x, other.y - y) < labelRoom)) continue
    const dx = acrossAt(frame, pieces[at + 2]!) - x
    const dy = downAt(frame, pieces[at + 3]!) - y
    // Never upside down.
    return { x, y, angle: Math.atan(dy / (dx || Number.MIN_VALUE)) }
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

function clamped(share: number): number {
  return Math.min(Math.max(share, 0), 1)
}
