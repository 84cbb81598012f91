import { shown } from '../locales/number.ts'
import { coordinateTicks, heightTicks, type Tick } from '../scene/axisTicks.ts'
import { heightOf } from '../scene/heightScale.ts'
import type { Theme } from '../scene/themes.ts'
import { landscapeIn } from '../settings/landscapeIn.ts'
import type { Settings } from '../settings/settings.ts'
import { acrossAt, downAt, type Frame } from './frame.ts'
import { fonts, inked, type Pen } from './pen.ts'
import type { Sheet } from './sheet.ts'

/** Pixels of a tick, and from its end to its text. */
const tickLength = 5
const tickGap = 4

/** Ticks with true values below and left of the frame, names of the axes, and where a slice cuts. */
export function drawTicks(
  pen: Pen,
  sheet: Sheet,
  settings: Settings,
  frame: Frame,
  theme: Theme,
): void {
  const { coordinates } = landscapeIn(settings)
  const [x, y] = sheet.ground.domain
  pen.strokeStyle = inked(theme.ink, 0.75)
  pen.lineWidth = 1
  below(pen, coordinateTicks(...x!, every(frame.width)), frame, theme, (at) => share(at, x!))
  const up = y
    ? beside(pen, coordinateTicks(...y, every(frame.height)), frame, theme, (at) => share(at, y))
    : beside(pen, valueTicks(sheet), frame, theme, (at) => heightOf(sheet.surface.scaling, at))
  pen.font = fonts.name
  pen.fillStyle = inked(theme.ink)
  const foot = downAt(frame, 0)
  pen.textAlign = 'center'
  pen.textBaseline = 'top'
  pen.fillText(coordinates[0] ?? 'x', acrossAt(frame, 0.5), foot + tickLength + tickGap + 15)
  pen.textAlign = 'right'
  pen.textBaseline = 'middle'
  pen.fillText(y ? (coordinates[1] ?? 'y') : 'f', frame.left - up - 8, downAt(frame, 0.5))
  slice(pen, settings, coordinates, frame)
}

/** About a tick for every 75 pixels. */
function every(pixels: number): number {
  return Math.min(Math.max(Math.round(pixels / 75), 2), 8)
}

function valueTicks({ surface }: Sheet): Tick[] {
  const { grid, scaling } = surface
  return heightTicks(scaling, grid)
}

function share(at: number, [low, high]: readonly [number, number]): number {
  return (at - low) / (high - low)
}

function below(
  pen: Pen,
  ticks: readonly Tick[],
  frame: Frame,
  theme: Theme,
  placeOf: (at: number) => number,
): void {
  const foot = downAt(frame, 0)
  pen.font = fonts.tick
  pen.fillStyle = inked(theme.ink, 0.85)
  pen.textAlign = 'center'
  pen.textBaseline = 'top'
  pen.beginPath()
  for (const { at, text } of ticks) {
    const x = acrossAt(frame, placeOf(at))
    pen.moveTo(x, foot)
    pen.lineTo(x, foot + tickLength)
    pen.fillText(text, x, foot + tickLength + tickGap)
  }
  pen.stroke()
}

/** Returns how far the texts reach to the left. */
function beside(
  pen: Pen,
  ticks: readonly Tick[],
  frame: Frame,
  theme: Theme,
  placeOf: (at: number) => number,
): number {
  let widest = 0
  pen.font = fonts.tick
  pen.fillStyle = inked(theme.ink, 0.85)
  pen.textAlign = 'right'
  pen.textBaseline = 'middle'
  pen.beginPath()
  for (const { at, text } of ticks) {
    const y = downAt(frame, placeOf(at))
    pen.moveTo(frame.left, y)
    pen.lineTo(frame.left - tickLength, y)
    pen.fillText(text, frame.left - tickLength - tickGap, y)
    widest = Math.max(widest, pen.measureText(text).width)
  }
  pen.stroke()
  return tickLength + tickGap + widest
}

/** Where the ground cuts through the third and further parameters, like `z = 0.5`: at the first start. */
function slice(
  pen: Pen,
  { experiment }: Settings,
  coordinates: readonly string[],
  frame: Frame,
): void {
  const rest = experiment.starts[0]?.slice(2) ?? []
  if (rest.length === 0) return
  const text = rest.map((value, i) => `${coordinates[i + 2]} = ${shown(value)}`).join(', ')
  pen.font = fonts.tick
  pen.textAlign = 'center'
  pen.textBaseline = 'bottom'
  pen.fillText(text, acrossAt(frame, 0.5), frame.top - 6)
}
