import { shown } from '../locales/number.ts'
import { arrowColors } from '../scene/arrowColors.ts'
import { type LocalModel, modelReach, modelsAt } from '../scene/localModels.ts'
import { rgbOf } from '../scene/oklch.ts'
import type { Found } from '../scene/probe.ts'
import type { Spot } from './drawMinima.ts'
import { fonts, inked, type Pen, writeSeamed } from './pen.ts'
import type { View } from './view.ts'

/** Tangent and parabola where the chosen run is, with their names; returns the middles of what is written. */
export function drawModels(
  pen: Pen,
  found: Found,
  view: View,
  paper: string,
  names: readonly string[],
): Spot[] {
  const { ground, surface } = view.sheet
  const [x = 0] = found.x
  return modelsAt(found, ground.base).map((model, index) => {
    const reach = modelReach(model, x, ground.domain[0]!, surface.scaling)
    drawModel(pen, model, x, reach, view)
    const { curvature } = model
    const text =
      curvature === undefined ? names[index]! : `${names[index]}, λ = ${shown(curvature)}`
    return writeAbove(pen, text, spotOn(model, x, nameAt(x, reach), view), view, paper)
  })
}

/** Where along the longer side a name stands. */
function nameAt(x: number, [from, to]: readonly [number, number]): number {
  const end = to - x > x - from ? to : from
  return x + 0.86 * (end - x)
}

function spotOn(model: LocalModel, x: number, place: number, view: View): Spot {
  const [low, high] = view.sheet.ground.domain[0]!
  return {
    x: view.across((place - low) / (high - low)),
    y: view.down(0, model.excessAt(place - x)),
  }
}

const pieces = 128

function drawModel(
  pen: Pen,
  model: LocalModel,
  x: number,
  [from, to]: readonly [number, number],
  view: View,
): void {
  const { theme } = view
  pen.beginPath()
  for (let piece = 0; piece <= pieces; piece++) {
    const spot = spotOn(model, x, from + ((to - from) * piece) / pieces, view)
    if (piece === 0) pen.moveTo(spot.x, spot.y)
    else pen.lineTo(spot.x, spot.y)
  }
  const isTangent = model.curvature === undefined
  const bendsDown = (model.curvature ?? 0) < 0
  const bend = bendsDown ? theme.negative : theme.positive
  pen.lineCap = 'butt'
  // Thin, without a halo: it lies over the routes, which on a parabola run along it.
  pen.lineWidth = 1.4
  pen.strokeStyle = inked(isTangent ? rgbOf(arrowColors.gradient[theme.name]) : bend)
  pen.setLineDash(isTangent ? [10, 4] : bendsDown ? [6, 4] : [])
  pen.stroke()
  pen.setLineDash([])
}

/** Writes over a spot, within the frame. */
function writeAbove(
  pen: Pen,
  text: string,
  { x, y }: Spot,
  { frame, theme }: View,
  paper: string,
): Spot {
  pen.font = fonts.tick
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  const half = pen.measureText(text).width / 2 + 4
  const left = Math.min(Math.max(x, frame.left + half), frame.left + frame.width - half)
  const top = Math.max(y - 13, frame.top + 9)
  pen.fillStyle = inked(theme.ink)
  writeSeamed(pen, text, left, top, paper)
  return { x: left, y: top }
}
