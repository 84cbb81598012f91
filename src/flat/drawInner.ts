import { shown } from '../locales/number.ts'
import { usualDistance } from '../scene/arms.ts'
import { type InnerShapes, innerShapes, type Polyline } from '../scene/innerShapes.ts'
import { rgbOfHex } from '../scene/oklch.ts'
import type { SlowPath } from '../scene/slowPath.ts'
import { haloFor } from '../scene/themes.ts'
import type { Followed } from '../session/followStep.ts'
import type { Trajectory } from '../session/trajectories.ts'
import { writeBeside } from './drawCross.ts'
import type { Spot } from './drawMinima.ts'
import { inked, type Pen } from './pen.ts'
import type { View } from './view.ts'

/** Draws what a run does within its step, in its colour; returns the middles of what is written. */
export function drawInner(
  pen: Pen,
  found: Followed,
  hex: string,
  view: View,
  paper: string,
): Spot[] {
  const { ground, surface } = view.sheet
  const around = { ground, surface, pose: { distance: usualDistance } }
  const { solid, dashed, marks, tip } = innerShapes(around, found, shown)
  withinFrame(pen, view, () => {
    strokeAll(pen, dashed, hex, view, 1.6, [6, 5])
    strokeAll(pen, solid, hex, view, 2, [])
    strokeAll(pen, marks, hex, view, 1.8, [])
  })
  return written(pen, tip, view, paper)
}

function written(pen: Pen, tip: InnerShapes['tip'], view: View, paper: string): Spot[] {
  const end = tip?.ends[0]
  if (!tip || !end) return []
  const { across, down } = view
  const [root, spot] = [tip.root, end].map(({ u, v }) => ({ x: across(u), y: down(v, 0) }))
  return [writeBeside(pen, tip.text, root!, spot!, view, paper)]
}

/** The slow weights as a thinner route of their own. */
export function drawSlowPath(
  pen: Pen,
  { every, count }: SlowPath,
  trajectory: Trajectory,
  hex: string,
  view: View,
): void {
  withinFrame(pen, view, () => {
    pen.beginPath()
    for (let i = 0; i < count; i++) view.pointTo(pen, trajectory, i * every, i === 0)
    stroke(pen, hex, view, 1.8, [5, 4])
  })
}

function strokeAll(
  pen: Pen,
  lines: readonly Polyline[],
  hex: string,
  view: View,
  width: number,
  dash: readonly number[],
): void {
  pen.beginPath()
  for (const line of lines) {
    for (const [i, { u, v }] of line.entries()) {
      const [x, y] = [view.across(u), view.down(v, 0)]
      if (i === 0) pen.moveTo(x, y)
      else pen.lineTo(x, y)
    }
  }
  stroke(pen, hex, view, width, dash)
}

function stroke(
  pen: Pen,
  hex: string,
  { theme }: View,
  width: number,
  dash: readonly number[],
): void {
  pen.lineWidth = width + 2
  pen.strokeStyle = inked(haloFor(theme, rgbOfHex(hex)), 0.85)
  pen.stroke()
  pen.lineWidth = width
  pen.strokeStyle = hex
  pen.setLineDash(dash as number[])
  pen.stroke()
  pen.setLineDash([])
}

function withinFrame(pen: Pen, { frame }: View, draw: () => void): void {
  pen.save()
  pen.beginPath()
  pen.rect(frame.left, frame.top, frame.width, frame.height)
  pen.clip()
  pen.lineJoin = 'round'
  draw()
  pen.restore()
}
