import { shown } from '../locales/number.ts'
import { type DataView, entry } from './dataView.ts'

/** CSS colours. */
export interface Inks {
  readonly ink: string
  readonly soft: string
  readonly line: string
  readonly paper: string
  readonly font: string
}

/** What a run makes of the data at the step shown. */
export interface Model {
  readonly point: readonly number[]
  readonly color: string
  readonly dash: readonly number[]
  /** Its colour is near that of the card. */
  readonly cased: boolean
  readonly chosen: boolean
}

type Pen = CanvasRenderingContext2D

/** Axes and all samples; `pale` where some of them are to be marked. */
export function drawSamples(pen: Pen, view: DataView, inks: Inks, pale: boolean): void {
  const { samples } = view
  drawAxes(pen, view, inks)
  pen.fillStyle = inks.soft
  pen.strokeStyle = inks.soft
  pen.lineWidth = 1.25
  pen.globalAlpha = pale ? 0.5 : 0.9
  for (let row = 0; row < samples.count; row++) drawSample(pen, view, row, pale ? 2.2 : 2.6)
  pen.globalAlpha = 1
}

function drawAxes(pen: Pen, { width, height, across, up, names }: DataView, inks: Inks): void {
  const [left, bottom] = [across.at(across.range[0]), up.at(up.range[0])]
  pen.font = inks.font
  pen.lineWidth = 1
  pen.strokeStyle = inks.line
  pen.fillStyle = inks.soft
  pen.textAlign = 'center'
  pen.textBaseline = 'top'
  for (const tick of across.ticks) {
    const x = Math.round(across.at(tick)) + 0.5
    stroke(pen, [x, 0], [x, bottom])
    if (x < width - 22) pen.fillText(shown(tick), x, bottom + 4)
  }
  pen.textAlign = 'right'
  pen.textBaseline = 'middle'
  for (const tick of up.ticks) {
    const y = Math.round(up.at(tick)) + 0.5
    stroke(pen, [left, y], [width, y])
    if (y > 22) pen.fillText(shown(tick), left - 5, y)
  }
  pen.fillStyle = inks.ink
  pen.font = inks.font.replace(/^\S+/, 'italic 13px')
  pen.textBaseline = 'alphabetic'
  pen.fillText(names[0], width - 4, height - 4)
  pen.fillText(names[1], left - 5, 12)
}

/** A dot; a diamond in the group with the rare feature; a hollow square in class −1. */
function drawSample(pen: Pen, view: DataView, row: number, size: number): void {
  const { samples, picture, names, across, up } = view
  const x = across.at(entry(samples, row, names[0]))
  const y = up.at(entry(samples, row, names[1]))
  pen.beginPath()
  if (picture === 'groups' && entry(samples, row, 'q') !== 0) {
    const wide = 1.7 * size
    pen.moveTo(x - wide, y)
    pen.lineTo(x, y - wide)
    pen.lineTo(x + wide, y)
    pen.lineTo(x, y + wide)
    pen.closePath()
    pen.fill()
  } else if (picture === 'classes' && entry(samples, row, 's') < 0) {
    pen.rect(x - size, y - size, 2 * size, 2 * size)
    pen.stroke()
  } else {
    pen.arc(x, y, size, 0, 2 * Math.PI)
    pen.fill()
  }
}

/** The samples of a batch in the colour of its run, each with what it is away from the model where that is a line. */
export function drawBatch(
  pen: Pen,
  view: DataView,
  inks: Inks,
  { point, color, cased }: Model,
  batch: ArrayLike<number>,
): void {
  const { samples, picture, outputAt, names, across, up } = view
  clipped(pen, view, () => {
    for (let i = 0; i < batch.length; i++) {
      const row = batch[i]!
      if (picture !== 'classes') {
        const input = entry(samples, row, names[0])
        const x = across.at(input)
        pen.strokeStyle = color
        pen.lineWidth = 1.25
        const y = up.at(
          picture === 'curve'
            ? outputAt(point, input)
            : point[0]! * input + point[1]! * (picture === 'line' ? 1 : entry(samples, row, 'q')),
        )
        stroke(pen, [x, up.at(entry(samples, row, names[1]))], [x, y])
      }
      for (const [ink, size] of [
        [cased ? inks.ink : inks.paper, 5],
        [color, 3.6],
      ] as const) {
        pen.fillStyle = ink
        pen.strokeStyle = ink
        pen.lineWidth = size - 2
        drawSample(pen, view, row, size)
      }
    }
  })
}

/** The models of all runs as lines, the chosen one on top. */
export function drawModels(pen: Pen, view: DataView, inks: Inks, models: readonly Model[]): void {
  const inOrder = models.toSorted((a, b) => Number(a.chosen) - Number(b.chosen))
  clipped(pen, view, () => {
    for (const model of inOrder) {
      for (const { points, dashed } of linesOf(view, model)) {
        const width = model.chosen ? 2.75 : 1.75
        const dash = dashed ? [5, 4] : model.dash
        strokeLine(pen, points, {
          color: model.cased ? inks.ink : inks.paper,
          width: width + 2,
          dash,
        })
        strokeLine(pen, points, { color: model.color, width, dash })
      }
    }
  })
}

type Place = readonly [number, number]

interface Line {
  readonly points: readonly Place[]
  readonly dashed?: boolean
}

/** In pixels. What is far outside is cut, so that no canvas has to think of it. */
function linesOf(view: DataView, { point, chosen }: Model): Line[] {
  const { picture, across, up } = view
  const [x = 0, y = 0] = point
  if (picture === 'classes') {
    // Where σ says a half; for the chosen run also where it says 10 % and 90 %.
    const margins = chosen ? [0, Math.log(9), -Math.log(9)] : [0]
    return margins.flatMap((margin) => {
      const line = levelLine(view, x, y, margin)
      return line ? [{ ...line, dashed: margin !== 0 }] : []
    })
  }
  const placed = (input: number, output: number): Place => [
    across.at(input),
    clamped(up.at(output)),
  ]
  if (picture === 'curve') {
    const [low, high] = across.range
    const inputs = Array.from({ length: 201 }, (_, i) => low + ((high - low) * i) / 200)
    return [{ points: inputs.map((input) => placed(input, view.outputAt(point, input))) }]
  }
  const straight = (rise: number): Line => ({
    points: across.range.map((input) => placed(input, x * input + rise)),
  })
  return picture === 'line' ? [straight(y)] : [straight(0), { ...straight(y), dashed: true }]
}

/** Where x·p + y·q has this value, through the whole picture. */
function levelLine(view: DataView, x: number, y: number, value: number): Line | undefined {
  const size = x * x + y * y
  if (!(size > 0 && Number.isFinite(size))) return undefined
  const { across, up } = view
  const reach = Math.hypot(across.range[1] - across.range[0], up.range[1] - up.range[0]) * 2
  const [p, q] = [(x * value) / size, (y * value) / size]
  const length = Math.sqrt(size)
  const end = (side: number): Place => [
    clamped(across.at(p - (side * reach * y) / length)),
    clamped(up.at(q + (side * reach * x) / length)),
  ]
  return { points: [end(-1), end(1)] }
}

function clamped(pixels: number): number {
  return Math.min(Math.max(pixels, -1e5), 1e5)
}

function clipped(pen: Pen, { width, across, up }: DataView, draw: () => void): void {
  const [left, bottom] = [across.at(across.range[0]), up.at(up.range[0])]
  pen.save()
  pen.beginPath()
  pen.rect(left, 0, width - left, bottom)
  pen.clip()
  draw()
  pen.restore()
}

function strokeLine(
  pen: Pen,
  points: readonly Place[],
  {
    color,
    width,
    dash,
  }: { readonly color: string; readonly width: number; readonly dash: readonly number[] },
): void {
  pen.strokeStyle = color
  pen.lineWidth = width
  pen.setLineDash([...dash])
  stroke(pen, ...points)
  pen.setLineDash([])
}

function stroke(pen: Pen, ...points: readonly Place[]): void {
  pen.beginPath()
  for (const place of points) pen.lineTo(...place)
  pen.stroke()
}

/** Slopes of the steps around the one that comes next: a bar each, that one in the colour of its run. */
export function drawSlopes(
  pen: Pen,
  slopes: readonly { readonly step: number; readonly slope: number; readonly next: boolean }[],
  room: { readonly width: number; readonly height: number; readonly most: number },
  inks: Inks,
  color: string,
): void {
  const { width, height, most } = room
  const [left, bottom] = [34, height - 20]
  const heightOf = (slope: number) => bottom / 2 - (slope / most) * (bottom / 2 - 14)
  const wide = (width - left) / slopes.length
  pen.font = inks.font
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  for (const [place, { step, slope, next }] of slopes.entries()) {
    const x = left + place * wide
    const y = heightOf(slope)
    pen.fillStyle = next ? color : inks.soft
    pen.globalAlpha = next ? 1 : 0.55
    pen.fillRect(x + 1.5, Math.min(y, bottom / 2), wide - 3, Math.abs(y - bottom / 2))
    pen.globalAlpha = 1
    pen.fillStyle = inks.ink
    if (next) pen.fillText(shown(slope), x + wide / 2, y + (slope > 0 ? -8 : 9))
    pen.fillStyle = inks.soft
    const isLast = place === slopes.length - 1
    pen.textAlign = isLast ? 'right' : 'center'
    if (next || place === 0 || isLast) {
      pen.fillText(String(step), isLast ? width : x + wide / 2, bottom + 11)
    }
    pen.textAlign = 'center'
  }
  pen.strokeStyle = inks.ink
  pen.lineWidth = 1
  stroke(pen, [left, Math.round(bottom / 2) + 0.5], [width, Math.round(bottom / 2) + 0.5])
  pen.textAlign = 'right'
  pen.fillText('0', left - 5, bottom / 2)
}
