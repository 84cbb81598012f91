import type { BufferAttribute, PerspectiveCamera } from 'three'
import type { Interval } from '../core/hyper.ts'
import type { coordinateTicks, heightTicks, Tick } from './axisTicks.ts'
import { plinthDepth } from './groundMaterial.ts'
import { heightOf, type Scaling } from './heightScale.ts'
import { charWidth, type LabelKind, type Labels, lineHeight } from './labels.ts'
import type { Insets } from './lens.ts'
import { type ScreenPoint, toPosition, toScreen } from './screen.ts'
import { seenPart, wholePart } from './seenPart.ts'
import type { Stage } from './stage.ts'
import { surfaceHeight } from './surface.ts'

/** What the axes of one frame are drawn with. */
export interface Drawing {
  readonly stage: Stage
  readonly camera: PerspectiveCamera
  /** Pixels that cards cover. */
  readonly insets: Insets
  /** Ends of line segments. */
  readonly positions: BufferAttribute
  readonly labels: Labels
  /** What the coordinates are that have no axis; empty if all have one. */
  readonly slice: string
  /** What a box shows of its third coordinate. */
  readonly z?: Interval | undefined
  /** Ends written so far. */
  ends: number
}

export interface TickMakers {
  readonly x: typeof coordinateTicks
  readonly y: typeof coordinateTicks
  readonly z: typeof coordinateTicks
  readonly f: typeof heightTicks
}

/** Room for this many ends of segments. */
export const mostEnds = 160

/** Writes ticks and labels of all axes; returns the number of ends of segments. */
export function drawAxes(drawing: Drawing, ticks: TickMakers, names: readonly string[]): number {
  const { stage } = drawing
  const [x, y] = stage.ground!.domain
  chooseEdges(drawing)
  findPart(drawing)
  const { u, v } = edges
  const alongX = (share: number) => stand(stage, share, v, 0, downward(v), edges.frontSeen)
  drawEdge(
    drawing,
    ticksOfX(drawing, ticks, x!),
    x!,
    part.left,
    part.right,
    names[0] ?? 'x',
    alongX,
  )
  if (y) {
    const alongY = (share: number) => stand(stage, u, share, leftward(u), 0, edges.sideSeen)
    const name = names[1] ?? 'y'
    drawEdge(drawing, ticksOfY(drawing, ticks, y), y, part.bottom, part.top, name, alongY)
  }
  if (isMap(stage)) drawMapBorder(drawing, ticks, x!, y!)
  if (stage.shape === 'graph') drawFoot(drawing)
  if (drawing.z) drawThird(drawing, ticks, drawing.z, names[2] ?? 'z')
  else if (stage.pose.lift > 0.6 && stage.pose.elevation < 75) drawValues(drawing, ticks)
  else if (drawing.slice) drawSliceAbove(drawing)
  return drawing.ends
}

function isMap({ pose, ground }: Stage): boolean {
  return pose.lift === 0 && ground!.domain.length > 1
}

/** The part of the sheet whose coordinates are told: of a map that is larger than the picture, what cards leave free. */
const part = { left: 0, right: 1, bottom: 0, top: 1 }

/** Finds that part; the axes of a map stand at its border, which at home is that of the sheet. */
function findPart(drawing: Drawing): void {
  const { stage, camera, insets } = drawing
  edges.reach = tickLength
  if (!isMap(stage)) {
    wholePart(part)
    return
  }
  edges.reach = Math.min(tickLength, seenPart(stage, camera, insets, part))
  edges.u = part.left
  edges.v = part.bottom
}

/** Which way ticks point: away from the middle of the sheet, and out of a part of it. */
function downward(v: number): number {
  return v < 1 ? -1 : 1
}

function leftward(u: number): number {
  return u < 1 ? -1 : 1
}

function ticksOfX(drawing: Drawing, ticks: TickMakers, [low, high]: Interval): readonly Tick[] {
  const { left, right } = part
  const span = high - low
  const count = countBetween(drawing, left, edges.v, right, edges.v)
  return ticks.x(low + left * span, low + right * span, count)
}

function ticksOfY(drawing: Drawing, ticks: TickMakers, [low, high]: Interval): readonly Tick[] {
  const { bottom, top } = part
  const span = high - low
  const count = countBetween(drawing, edges.u, bottom, edges.u, top)
  return ticks.y(low + bottom * span, low + top * span, count)
}

/** The far sides of a map have the same ticks without text, and a frame runs round all of it, as on a printed sheet. */
function drawMapBorder(drawing: Drawing, ticks: TickMakers, x: Interval, y: Interval): void {
  const { stage } = drawing
  if (stage.beyond) {
    lineBetween(drawing, part.left, part.bottom, part.right, part.bottom)
    lineBetween(drawing, part.left, part.bottom, part.left, part.top)
    return
  }
  for (const { at: value } of ticksOfX(drawing, ticks, x)) {
    stand(stage, (value - x[0]) / (x[1] - x[0]), 1, 0, 1, true)
    addLine(drawing)
  }
  for (const { at: value } of ticksOfY(drawing, ticks, y)) {
    stand(stage, 1, (value - y[0]) / (y[1] - y[0]), 1, 0, true)
    addLine(drawing)
  }
  const { left, right, bottom, top } = part
  if (bottom > 0) lineBetween(drawing, left, bottom, right, bottom)
  if (left > 0) lineBetween(drawing, left, bottom, left, top)
  const { x: halfX, y: halfY } = stage.uniforms.size.value
  for (const side of [-1, 1] as const) {
    frameLine(drawing, -halfX, side * halfY, halfX, side * halfY, 0, side)
    frameLine(drawing, side * halfX, -halfY, side * halfX, halfY, side, 0)
  }
}

/** The axis of a graph, and that of f down to it. */
function drawFoot(drawing: Drawing): void {
  const { x: halfX, z: height } = drawing.stage.uniforms.size.value
  at.z = outside.z = 0
  at.x = -halfX
  at.y = outside.y = -plinthDepth
  outside.x = halfX
  addLine(drawing)
  outside.x = -halfX
  outside.y = height
  addLine(drawing)
}

/** Where an axis crosses the sheet. */
function lineBetween(drawing: Drawing, u0: number, v0: number, u1: number, v1: number): void {
  toPosition(drawing.stage, u0, v0, 0, at)
  toPosition(drawing.stage, u1, v1, 0, outside)
  addLine(drawing)
}

/** One side of the outer frame, a tick away from the sheet, with the corners filled. */
function frameLine(
  drawing: Drawing,
  x0: number,
  z0: number,
  x1: number,
  z1: number,
  east: number,
  south: number,
): void {
  const { reach } = edges
  const across = Math.abs(south) * reach
  const along = Math.abs(east) * reach
  at.x = x0 + east * reach - across
  at.z = z0 + south * reach - along
  outside.x = x1 + east * reach + across
  outside.z = z1 + south * reach + along
  at.y = 0
  outside.y = 0
  addLine(drawing)
}

const tickLength = 0.03

/** Which edges carry the axes: x runs along v, y along u, f stands at the corner (cornerU, cornerV). `reach` is of a tick. */
const edges = {
  u: 0,
  v: 0,
  cornerU: 0,
  cornerV: 0,
  frontSeen: true,
  sideSeen: true,
  reach: tickLength,
}

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
  at.y = stage.pose.lift * (seen ? -footOf[stage.shape] : rim)
  at.z = (1 - 2 * v) * size.y
  outside.x = at.x + east * edges.reach
  outside.y = at.y
  outside.z = at.z - north * edges.reach
  // A graph is seen from the front: its ticks hang down.
  if (stage.shape !== 'graph') return
  outside.y = at.y + north * edges.reach
  outside.z = at.z
}

const footOf = { sheet: plinthDepth, graph: plinthDepth, space: 0 } as const

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
  from: number,
  to: number,
  name: string,
  standAt: (share: number) => void,
): void {
  for (const tick of ticks) {
    standAt((tick.at - interval[0]) / (interval[1] - interval[0]))
    addLine(drawing)
    addLabel(drawing, tick.text, 5, 'tick')
  }
  standAt(
    from > 0 || drawing.stage.beyond
      ? betweenTicks(ticks, interval, (from + to) / 2)
      : (from + to) / 2,
  )
  if (addLabel(drawing, name, 20, 'name')) return
  // In a small picture it stands in the row of the numbers.
  standAt(betweenTicks(ticks, interval, (from + to) / 2))
  addLabel(drawing, name, 5, 'name')
}

/** Where numbers are long the name stands between two of them. */
function betweenTicks(ticks: readonly Tick[], [low, high]: Interval, otherwise: number): number {
  const middle = ticks.length >> 1
  if (middle === 0) return otherwise
  return ((ticks[middle - 1]!.at + ticks[middle]!.at) / 2 - low) / (high - low)
}

/** The height axis stands at a corner; its ticks point away from the middle. */
function drawValues(drawing: Drawing, ticks: TickMakers): void {
  const { stage } = drawing
  const { scaling, grid } = stage.surface!
  const top = raise(stage, 1, 0)
  outside.y = 0
  addLine(drawing)
  const all = ticks.f(scaling, grid)
  const every = strideOf(drawing, all, scaling)
  let lastY = Number.NEGATIVE_INFINITY
  for (let i = all.length - 1; i >= 0; i -= every) {
    const y = screenHeightOf(drawing, all[i]!, scaling)
    // Near the bottom of a logarithm ticks draw together.
    if (y - lastY < leastGap(drawing)) continue
    lastY = y
    addLine(drawing)
    addLabel(drawing, all[i]!.text, 5, 'tick')
  }
  raise(stage, 1, 0)
  outside.y = top + tickLength
  addLabel(drawing, 'f', 12, 'name')
  if (drawing.slice) addLabel(drawing, drawing.slice, 12 + lineHeight, 'tick')
}

/** The third coordinate along an upright edge of the box, and the edges themselves. */
function drawThird(drawing: Drawing, ticks: TickMakers, [low, high]: Interval, name: string): void {
  const { stage } = drawing
  raise(stage, 0, 0)
  toScreen(stage, drawing.camera, at, point)
  const { y: foot } = point
  raise(stage, 1, 0)
  toScreen(stage, drawing.camera, at, point)
  const count = Math.min(Math.max(Math.round(Math.abs(foot - point.y) / 75), 2), 8)
  if (Math.abs(foot - point.y) > 60) {
    for (const tick of ticks.z(low, high, count)) {
      raise(stage, (tick.at - low) / (high - low), 0.75)
      addLine(drawing)
      addLabel(drawing, tick.text, 5, 'tick')
    }
    raise(stage, 0.5, 0.75)
    addLabel(drawing, name, 30, 'name')
  }
  drawBox(drawing)
}

/** Its edges, but for the upright one nearest to the eye and those above it: they would cross what is inside. */
function drawBox(drawing: Drawing): void {
  const { x, z } = drawing.camera.position
  const nearU = x > 0 ? 1 : 0
  const nearV = z < 0 ? 1 : 0
  for (let a = 0; a < 2; a++) {
    for (let b = 0; b < 2; b++) {
      if (b === 0 || a !== nearV) edge(drawing, 0, a, b, 1, a, b)
      if (b === 0 || a !== nearU) edge(drawing, a, 0, b, a, 1, b)
      if (a !== nearU || b !== nearV) edge(drawing, a, b, 0, a, b, 1)
    }
  }
}

function edge(
  drawing: Drawing,
  u0: number,
  v0: number,
  w0: number,
  u1: number,
  v1: number,
  w1: number,
): void {
  toPosition(drawing.stage, u0, v0, w0, at)
  toPosition(drawing.stage, u1, v1, w1, outside)
  addLine(drawing)
}

/** Every how-many-th tick of the height axis is shown, counted from the highest, so that most of it is read evenly. */
function strideOf(drawing: Drawing, ticks: readonly Tick[], scaling: Scaling): number {
  const whole = heightBetween(drawing, ticks, scaling, 0, ticks.length - 1)
  for (let every = 1; every < ticks.length; every++) {
    let last = ticks.length - 1
    while (
      last - every >= 0 &&
      heightBetween(drawing, ticks, scaling, last - every, last) >= leastGap(drawing)
    ) {
      last -= every
    }
    if (heightBetween(drawing, ticks, scaling, last, ticks.length - 1) >= evenShare * whole) {
      return every
    }
  }
  return ticks.length
}

/** So much of the axis has evenly chosen ticks. */
const evenShare = 0.6

/** Pixels from one tick to the next. */
function leastGap({ labels }: Drawing): number {
  return (lineHeight + 1) * labels.scale
}

function heightBetween(
  drawing: Drawing,
  ticks: readonly Tick[],
  scaling: Scaling,
  low: number,
  high: number,
): number {
  if (high <= low) return 0
  const lower = screenHeightOf(drawing, ticks[low]!, scaling)
  return lower - screenHeightOf(drawing, ticks[high]!, scaling)
}

/** Where a tick of the height axis is on the screen; leaves `at` and `outside` there. */
function screenHeightOf({ stage, camera }: Drawing, tick: Tick, scaling: Scaling): number {
  raise(stage, heightOf(scaling, tick.at), 0.75)
  toScreen(stage, camera, at, point)
  return point.y
}

/** Seen from above there is no f to write the slice over: it stands at the edge across from the x axis. */
function drawSliceAbove(drawing: Drawing): void {
  if (isMap(drawing.stage)) stand(drawing.stage, (part.left + part.right) / 2, part.top, 0, 1, true)
  else stand(drawing.stage, 0.5, 1 - edges.v, 0, 1 - 2 * edges.v, true)
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

/** Writes in the direction of the tick, `away` pixels beyond its end; returns whether there was room. */
function addLabel(
  { stage, camera, labels, insets }: Drawing,
  text: string,
  away: number,
  kind: LabelKind,
): boolean {
  toScreen(stage, camera, at, point)
  toScreen(stage, camera, outside, beyond)
  if (!beyond.ahead) return false
  const dx = beyond.x - point.x
  const dy = beyond.y - point.y
  const length = Math.hypot(dx, dy) || 1
  const size = Math.abs(dx) * text.length * charWidth + Math.abs(dy) * lineHeight
  const scale = labels.scale * ((away + size / (2 * length)) / length)
  const y = beyond.y + dy * scale
  const covered = stage.uniforms.resolution.value.y - insets.bottom - lineHeight / 2
  if (kind === 'name' && y > covered) return false
  return labels.put(text, beyond.x + dx * scale, y, kind)
}
