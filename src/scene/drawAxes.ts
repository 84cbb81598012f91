import type { BufferAttribute, PerspectiveCamera } from 'three'
import type { Interval } from '../core/hyper.ts'
import type { coordinateTicks, heightTicks, Tick } from './axisTicks.ts'
import { plinthDepth } from './groundMaterial.ts'
import { heightOf } from './heightScale.ts'
import { charWidth, type LabelKind, type Labels, lineHeight } from './labels.ts'
import { type ScreenPoint, toScreen } from './screen.ts'
import type { Stage } from './stage.ts'
import { surfaceHeight } from './surface.ts'

/** What the axes of one frame are drawn with. */
export interface Drawing {
  readonly stage: Stage
  readonly camera: PerspectiveCamera
  /** Ends of line segments. */
  readonly positions: BufferAttribute
  readonly labels: Labels
  /** What the coordinates are that have no axis; empty if all have one. */
  readonly slice: string
  /** Ends written so far. */
  ends: number
}

export interface TickMakers {
  readonly x: typeof coordinateTicks
  readonly y: typeof coordinateTicks
  readonly f: typeof heightTicks
}

/** Room for this many ends of segments. */
export const mostEnds = 160

/** Writes ticks and labels of all axes; returns the number of ends of segments. */
export function drawAxes(drawing: Drawing, ticks: TickMakers, names: readonly string[]): number {
  const { stage } = drawing
  const [x, y] = stage.ground!.domain
  chooseEdges(drawing)
  const { u, v } = edges
  const alongX = (share: number) => stand(stage, share, v, 0, 2 * v - 1, edges.frontSeen)
  drawEdge(drawing, ticks.x(x!, countBetween(drawing, 0, v, 1, v)), x!, names[0] ?? 'x', alongX)
  if (y) {
    const alongY = (share: number) => stand(stage, u, share, 2 * u - 1, 0, edges.sideSeen)
    drawEdge(drawing, ticks.y(y, countBetween(drawing, u, 0, u, 1)), y, names[1] ?? 'y', alongY)
  }
  if (stage.pose.lift > 0.6 && stage.pose.elevation < 75) drawValues(drawing, ticks)
  else if (drawing.slice) drawSliceAbove(drawing)
  return drawing.ends
}

/** Which edges carry the axes: x runs along v, y along u, f stands at the corner (cornerU, cornerV). */
const edges = { u: 0, v: 0, cornerU: 0, cornerV: 0, frontSeen: true, sideSeen: true }

/** The edges lower on the screen, the left one of two as low; f at their far end, or between them if one is hidden. */
function chooseEdges(drawing: Drawing): void {
  const { stage, camera } = drawing
  const { halfX, halfY } = stage.surface!
  const { x, z } = camera.position
  const flat = stage.pose.lift === 0
  edges.v = lowness(drawing, 0.5, 0) >= lowness(drawing, 0.5, 1) ? 0 : 1
  edges.u = lowness(drawing, 0, 0.5) >= lowness(drawing, 1, 0.5) ? 0 : 1
  edges.frontSeen = flat || (edges.v === 0 ? z > halfY : z < -halfY)
  edges.sideSeen = flat || (edges.u === 0 ? x < -halfX : x > halfX)
  edges.cornerU = edges.u
  edges.cornerV = edges.v
  if (!edges.frontSeen || !edges.sideSeen || stage.ground!.domain.length === 1) return
  const endOfX = screenAt(drawing, 1 - edges.u, edges.v).x
  const endOfY = screenAt(drawing, edges.u, 1 - edges.v).x
  if (endOfX < endOfY) edges.cornerU = 1 - edges.u
  else edges.cornerV = 1 - edges.v
}

function lowness(drawing: Drawing, u: number, v: number): number {
  const { x, y } = screenAt(drawing, u, v)
  return y - 0.05 * x
}

// A tick goes from `at` to `outside`; both are set anew for every tick, as frames should leave nothing to collect.
const at = { x: 0, y: 0, z: 0 }
const outside = { x: 0, y: 0, z: 0 }
const point: ScreenPoint = { x: 0, y: 0, ahead: true }
const beyond: ScreenPoint = { x: 0, y: 0, ahead: true }
const tickLength = 0.03

function screenAt({ stage, camera }: Drawing, u: number, v: number): ScreenPoint {
  stand(stage, u, v, 0, 0, true)
  toScreen(stage, camera, at, point)
  return point
}

/** A tick at a border place, towards (east, north): at the foot of the sheet, or at its rim if the side is not seen. */
function stand(
  stage: Stage,
  u: number,
  v: number,
  east: number,
  north: number,
  seen: boolean,
): void {
  const size = stage.uniforms.size.value
  const rim = seen ? 0 : (surfaceHeight(stage.surface!, u, v) || 0) * size.z
  at.x = (2 * u - 1) * size.x
  at.y = stage.pose.lift * (seen ? -plinthDepth : rim)
  at.z = (1 - 2 * v) * size.y
  outside.x = at.x + east * tickLength
  outside.y = at.y
  outside.z = at.z - north * tickLength
}

/** About one tick for every 75 pixels of an edge. */
function countBetween(drawing: Drawing, u0: number, v0: number, u1: number, v1: number): number {
  const { x, y } = screenAt(drawing, u0, v0)
  const end = screenAt(drawing, u1, v1)
  const length = Math.hypot(end.x - x, end.y - y)
  return Math.min(Math.max(Math.round(length / 75), 2), 8)
}

function drawEdge(
  drawing: Drawing,
  ticks: readonly Tick[],
  interval: Interval,
  name: string,
  standAt: (share: number) => void,
): void {
  for (const tick of ticks) {
    standAt((tick.at - interval[0]) / (interval[1] - interval[0]))
    addLine(drawing)
    addLabel(drawing, tick.text, 5, 'tick')
  }
  standAt(0.5)
  addLabel(drawing, name, 24, 'name')
}

/** The height axis stands at a corner; its ticks point away from the middle. */
function drawValues(drawing: Drawing, ticks: TickMakers): void {
  const { stage } = drawing
  const { scaling, grid } = stage.surface!
  const top = raise(stage, 1, 0)
  outside.y = 0
  addLine(drawing)
  for (const tick of ticks.f(scaling, grid)) {
    raise(stage, heightOf(scaling, tick.at), 0.75)
    addLine(drawing)
    addLabel(drawing, tick.text, 5, 'tick')
  }
  raise(stage, 1, 0)
  outside.y = top + tickLength
  addLabel(drawing, 'f', 12, 'name')
  if (drawing.slice) addLabel(drawing, drawing.slice, 12 + lineHeight, 'tick')
}

/** Seen from above there is no f to write the slice over: it stands at the edge across from the x axis. */
function drawSliceAbove(drawing: Drawing): void {
  const far = 1 - edges.v
  stand(drawing.stage, 0.5, far, 0, 2 * far - 1, true)
  addLabel(drawing, drawing.slice, 5, 'tick')
}

/** A tick at the corner at a height in [0, 1]; returns the height in the world. */
function raise(stage: Stage, height: number, length: number): number {
  const { cornerU, cornerV, sideSeen } = edges
  const north = sideSeen && stage.ground!.domain.length > 1 ? (2 * cornerV - 1) * length : 0
  stand(stage, cornerU, cornerV, (2 * cornerU - 1) * length, north, true)
  at.y = height * stage.uniforms.size.value.z * stage.pose.lift
  outside.y = at.y
  return at.y
}

function addLine(drawing: Drawing): void {
  if (drawing.ends + 2 > mostEnds) return
  drawing.positions.setXYZ(drawing.ends++, at.x, at.y, at.z)
  drawing.positions.setXYZ(drawing.ends++, outside.x, outside.y, outside.z)
}

/** Writes in the direction of the tick, `away` pixels beyond its end. */
function addLabel({ stage, camera, labels }: Drawing, text: string, away: number, kind: LabelKind) {
  toScreen(stage, camera, at, point)
  toScreen(stage, camera, outside, beyond)
  if (!beyond.ahead) return
  const dx = beyond.x - point.x
  const dy = beyond.y - point.y
  const length = Math.hypot(dx, dy) || 1
  const size = Math.abs(dx) * text.length * charWidth + Math.abs(dy) * lineHeight
  const scale = labels.scale * ((away + size / (2 * length)) / length)
  labels.put(text, beyond.x + dx * scale, beyond.y + dy * scale, kind)
}
