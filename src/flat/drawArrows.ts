import { type Around, arrowAlong, lineOver, usualDistance } from '../scene/arms.ts'
import { arrowColors } from '../scene/arrowColors.ts'
import { type Rgb, rgbOf, rgbOfHex } from '../scene/oklch.ts'
import type { Found } from '../scene/probe.ts'
import type { Push } from '../scene/push.ts'
import { furthestOn } from '../scene/sheetLine.ts'
import { haloFor } from '../scene/themes.ts'
import { spotOn, writeBeside } from './drawCross.ts'
import type { Spot } from './drawMinima.ts'
import { inked, type Pen } from './pen.ts'
import type { View } from './view.ts'

/** An arrow over the sheet, as it is written and drawn. */
export interface FlatArrow {
  readonly text: string
  readonly x: readonly number[]
  readonly vector: readonly number[]
  readonly color: Rgb
  readonly width: number
  readonly dash: readonly number[]
}

/** Uphill, in long dashes; its length says the order of magnitude only. */
export function gradientArrow({ x, diagnosis }: Found, view: View): FlatArrow {
  const vector = arrowAlong(aroundOf(view), diagnosis.gradient)
  const color = rgbOf(arrowColors.gradient[view.theme.name])
  return { text: 'g', x, vector, color, width: 2, dash: [8, 5] }
}

/** What a rule remembers, in short dashes, as the scene has it. */
export function momentumArrow({ x, vector, name }: Push, view: View): FlatArrow {
  const color = rgbOf(arrowColors.momentum[view.theme.name])
  return {
    text: name,
    x,
    vector: arrowAlong(aroundOf(view), vector),
    color,
    width: 2.4,
    dash: [3, 3],
  }
}

/** The step that a run takes next, in its colour, true to scale. */
export function stepArrow({ x, vector }: Pick<Push, 'x' | 'vector'>, hex: string): FlatArrow {
  return { text: 'Δw', x, vector, color: rgbOfHex(hex), width: 3, dash: [] }
}

/** Draws arrows, cut at the border, with their names; returns the middles of what is written. */
export function drawArrows(
  pen: Pen,
  arrows: readonly FlatArrow[],
  view: View,
  paper: string,
): Spot[] {
  return arrows.flatMap((arrow) => {
    const line = lineOver(aroundOf(view), arrow.x, arrow.vector)
    const reach = furthestOn(line, 1)
    if (!(reach > 0) || !(Math.hypot(...arrow.vector) > 0)) return []
    const root = spotOn(line, 0, view)
    const tip = spotOn(line, reach, view)
    const length = Math.hypot(tip.x - root.x, tip.y - root.y)
    if (length < shortest) return []
    drawShaft(pen, [root, tip], length, arrow, view)
    return [writeBeside(pen, arrow.text, root, tip, view, paper)]
  })
}

function aroundOf({ sheet: { ground, surface } }: View): Around {
  return { ground, surface, pose: { distance: usualDistance } }
}

/** CSS pixels: of an arrow too short to be one, and of its barbs, which are turned so far from the shaft. */
const shortest = 3
const longestBarb = 11
const barbAngle = (150 * Math.PI) / 180

function drawShaft(
  pen: Pen,
  [root, tip]: readonly [Spot, Spot],
  length: number,
  { color, width, dash }: FlatArrow,
  { theme }: View,
): void {
  const shaft = new Path2D()
  shaft.moveTo(root.x, root.y)
  shaft.lineTo(tip.x, tip.y)
  const head = new Path2D()
  const barb = Math.min(longestBarb, 0.45 * length)
  const heading = Math.atan2(tip.y - root.y, tip.x - root.x)
  const barbs = [barbAngle, -barbAngle].map((turn) => ({
    x: tip.x + barb * Math.cos(heading + turn),
    y: tip.y + barb * Math.sin(heading + turn),
  }))
  head.moveTo(barbs[0]!.x, barbs[0]!.y)
  head.lineTo(tip.x, tip.y)
  head.lineTo(barbs[1]!.x, barbs[1]!.y)
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.lineWidth = width + 2
  pen.strokeStyle = inked(haloFor(theme, color), 0.85)
  pen.stroke(shaft)
  pen.stroke(head)
  pen.lineWidth = width
  pen.strokeStyle = inked(color)
  pen.stroke(head)
  pen.lineCap = 'butt'
  pen.setLineDash(dash as number[])
  pen.stroke(shaft)
  pen.setLineDash([])
}
