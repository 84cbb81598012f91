import { shown } from '../locales/number.ts'
import { type Around, armLength, lineOver, unitOf, usualDistance } from '../scene/arms.ts'
import type { Found } from '../scene/probe.ts'
import { furthestOn, placeOn, type SheetLine } from '../scene/sheetLine.ts'
import type { Spot } from './drawMinima.ts'
import { fonts, inked, type Pen, writeSeamed } from './pen.ts'
import type { View } from './view.ts'

/** The eigen-directions where the chosen run is, with their values; returns the middles of what is written. */
export function drawCross(pen: Pen, { x, diagnosis }: Found, view: View, paper: string): Spot[] {
  const { ground, surface } = view.sheet
  const around: Around = { ground, surface, pose: { distance: usualDistance } }
  const { eigenvalues, eigenvectors } = diagnosis
  return eigenvectors.flatMap((vector, index) => {
    const value = eigenvalues[index]!
    const reach = armLength(around, value, 2) * unitOf(around)
    const line = lineOver(
      around,
      x,
      vector.map((component) => component * reach),
    )
    const [back, ahead] = [furthestOn(line, -1), furthestOn(line, 1)]
    if (back === ahead) return []
    drawArm(pen, line, [back, ahead], value < 0, view)
    const text = `λ${eigenvalues.length > 1 ? '₁₂'[index] : ''} = ${shown(value)}`
    return [writeBeside(pen, text, spotOn(line, 0, view), spotOn(line, ahead, view), view, paper)]
  })
}

/** The place in the picture at so many vectors along a line. */
export function spotOn(line: SheetLine, reach: number, view: View): Spot {
  const { u, v } = placeOn(line, reach)
  return { x: view.across(u), y: view.down(v, view.excessAt(u)) }
}

const pieces = 48

function drawArm(
  pen: Pen,
  line: SheetLine,
  [back, ahead]: readonly [number, number],
  isNegative: boolean,
  view: View,
): void {
  const { theme } = view
  pen.beginPath()
  for (let piece = 0; piece <= pieces; piece++) {
    const { x, y } = spotOn(line, back + ((ahead - back) * piece) / pieces, view)
    if (piece === 0) pen.moveTo(x, y)
    else pen.lineTo(x, y)
  }
  pen.lineCap = 'butt'
  pen.lineWidth = 4.4
  pen.strokeStyle = inked(theme.halo, 0.85)
  pen.stroke()
  pen.lineWidth = 1.8
  pen.strokeStyle = inked(isNegative ? theme.negative : theme.positive)
  pen.setLineDash(isNegative ? [6, 4] : [])
  pen.stroke()
  pen.setLineDash([])
}

/** Writes beyond the end of an arm that starts at `root`, at its other end if the frame has no room there. */
export function writeBeside(
  pen: Pen,
  text: string,
  root: Spot,
  end: Spot,
  { frame, theme }: View,
  paper: string,
): Spot {
  pen.font = fonts.tick
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  const half = pen.measureText(text).width / 2
  const [dx, dy] = [end.x - root.x, end.y - root.y]
  const length = Math.hypot(dx, dy) || 1
  const away = { x: dx + (dx / length) * (half + 6), y: dy + (dy / length) * 13 }
  const spots = [1, -1].map((side) => ({ x: root.x + side * away.x, y: root.y + side * away.y }))
  const isInside = ({ x, y }: Spot) =>
    x - half > frame.left &&
    x + half < frame.left + frame.width &&
    y - 7 > frame.top &&
    y + 7 < frame.top + frame.height
  const spot = spots.find(isInside) ?? spots[0]!
  pen.fillStyle = inked(theme.ink)
  writeSeamed(pen, text, spot.x, spot.y, paper)
  return spot
}
