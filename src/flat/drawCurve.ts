import type { Theme } from '../scene/themes.ts'
import { acrossAt, downAt, type Frame } from './frame.ts'
import { inked, type Pen } from './pen.ts'
import type { Sheet } from './sheet.ts'
import type { Tints } from './tints.ts'

/** The graph of a landscape of one parameter over its tints, like a section through ground. */
export function drawCurve(
  pen: Pen,
  { heights, surface }: Sheet,
  frame: Frame,
  theme: Theme,
  tints: Tints,
): void {
  const { columns } = surface.grid
  pen.save()
  pen.beginPath()
  pen.rect(frame.left, frame.top, frame.width, frame.height)
  pen.clip()
  section(pen, heights, columns, frame, filling(pen, frame, tints))
  graph(pen, heights, columns, frame)
  pen.lineWidth = 2
  pen.lineJoin = 'round'
  pen.strokeStyle = inked(theme.ink, 0.9)
  pen.stroke()
  pen.restore()
  pen.lineWidth = 1.5
  pen.strokeStyle = inked(theme.ink, 0.75)
  pen.strokeRect(frame.left, frame.top, frame.width, frame.height)
}

/** Tints by height. */
function filling(pen: Pen, { top, height }: Frame, tints: Tints): CanvasGradient {
  const gradient = pen.createLinearGradient(0, top + height, 0, top)
  for (let i = 0; i < stops; i++) {
    gradient.addColorStop(i / (stops - 1), inked(tints.rgbAt(i / (stops - 1))))
  }
  return gradient
}

const stops = 32

function graph(pen: Pen, heights: Float32Array, columns: number, frame: Frame): void {
  pen.beginPath()
  let isDown = false
  for (let column = 0; column < columns; column++) {
    const height = heights[column]!
    const x = acrossAt(frame, column / (columns - 1))
    if (Number.isNaN(height)) isDown = false
    else if (isDown) pen.lineTo(x, downAt(frame, height))
    else {
      pen.moveTo(x, downAt(frame, height))
      isDown = true
    }
  }
}

/** What lies under the graph, in strips, so that a hole stays open. */
function section(
  pen: Pen,
  heights: Float32Array,
  columns: number,
  frame: Frame,
  fill: CanvasGradient,
): void {
  const foot = downAt(frame, 0)
  pen.beginPath()
  for (let column = 0; column + 1 < columns; column++) {
    const [from, to] = [heights[column]!, heights[column + 1]!]
    if (Number.isNaN(from + to)) continue
    const left = acrossAt(frame, column / (columns - 1))
    const right = acrossAt(frame, (column + 1) / (columns - 1)) + 0.5
    pen.moveTo(left, foot)
    pen.lineTo(left, downAt(frame, from))
    pen.lineTo(right, downAt(frame, to))
    pen.lineTo(right, foot)
  }
  pen.fillStyle = fill
  pen.fill()
}
