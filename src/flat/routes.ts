import { rgbOfHex } from '../scene/oklch.ts'
import { pointAt, rawStride, verticesUpTo } from '../scene/playhead.ts'
import { haloFor, type Theme } from '../scene/themes.ts'
import type { Session } from '../session/session.ts'
import type { Trajectory } from '../session/trajectories.ts'
import { runColor, runDash } from '../settings/colors.ts'
import type { RunLook } from '../settings/settings.ts'
import { vertexStride } from '../worker/protocol.ts'
import { clearPen, inked, type Pen } from './pen.ts'
import type { View } from './view.ts'

/** Routes up to the playhead. What is drawn stays: a frame adds the vertices that are new. */
export interface Routes {
  /** Of each run the last `tail` steps only, fading; all of them if that is 0. */
  draw(session: Session, view: View, tail: number): void
}

/** What is drawn of one run. */
interface Drawn {
  trajectory: Trajectory | undefined
  rewritten: number
  /** Vertices, and how long the line through them is, for the dashes to go on. */
  count: number
  length: number
}

/** Routes whose halos and lines lie in pictures of their own; the newest points go to one that every frame clears. */
export function createRoutes(halos: Pen, lines: Pen, newest: Pen): Routes {
  const drawn: Drawn[] = []
  let shownIn: View | undefined
  let looks: readonly RunLook[] | undefined

  function isStale(session: Session, view: View): boolean {
    const race = session.race.getState()
    if (view !== shownIn || race.looks !== looks || race.trajectories.length !== drawn.length) {
      return true
    }
    const { step } = session.playback
    return drawn.some(({ trajectory, rewritten, count }, index) => {
      const now = race.trajectories[index]!
      return now !== trajectory || now.rewritten !== rewritten || verticesUpTo(now, step) < count
    })
  }

  function begin(session: Session, view: View): void {
    const race = session.race.getState()
    clearPen(halos)
    clearPen(lines)
    shownIn = view
    looks = race.looks
    drawn.length = 0
    for (const trajectory of race.trajectories) {
      drawn.push({ trajectory, rewritten: trajectory.rewritten, count: 0, length: 0 })
    }
  }

  return {
    draw(session, view, tail) {
      if (tail > 0 || isStale(session, view)) begin(session, view)
      const race = session.race.getState()
      const { step } = session.playback
      for (const pen of [halos, lines, newest]) clipTo(pen, view)
      for (const [index, trajectory] of race.trajectories.entries()) {
        const run = index % race.looks.length
        const look = race.looks[run]
        if (look?.hidden) continue
        const brush = brushOf(run, look, view.theme)
        const kept = verticesUpTo(trajectory, step)
        if (tail > 0) {
          drawTail(newest, brush, trajectory, step, tail, view)
          continue
        }
        addVertices(halos, lines, brush, trajectory, drawn[index]!, kept, view)
        drawNewest(newest, brush, trajectory, kept, step, view)
      }
      for (const pen of [halos, lines, newest]) pen.restore()
    },
  }
}

function clipTo(pen: Pen, { frame }: View): void {
  pen.save()
  pen.beginPath()
  pen.rect(frame.left, frame.top, frame.width, frame.height)
  pen.clip()
  pen.lineJoin = 'round'
  pen.lineCap = 'round'
}

interface Brush {
  readonly line: string
  readonly halo: string
  readonly dash: readonly number[]
}

/** CSS pixels of a route, and of its halo with it. */
const lineWidth = 3.2
const haloWidth = lineWidth + 2.6

function brushOf(run: number, look: RunLook | undefined, theme: Theme): Brush {
  const line = runColor(run, look)
  const dash = runDash(run, look).map((units) => units * lineWidth)
  return { line, halo: inked(haloFor(theme, rgbOfHex(line))), dash }
}

/** Vertices in one stroke: a canvas takes long for very long ones. */
const strokeLength = 256

function addVertices(
  halos: Pen,
  lines: Pen,
  brush: Brush,
  { vertices }: Trajectory,
  drawn: Drawn,
  kept: number,
  view: View,
): void {
  while (drawn.count < kept) {
    const from = Math.max(drawn.count - 1, 0)
    const to = Math.min(from + strokeLength, kept)
    for (const pen of [halos, lines]) pen.beginPath()
    let length = 0
    let [x, y] = [0, 0]
    for (let i = from; i < to; i++) {
      const at = i * vertexStride
      const [beforeX, beforeY] = [x, y]
      x = view.across(vertices[at]!)
      y = view.down(vertices[at + 1]!, vertices[at + 2]!)
      for (const pen of [halos, lines]) {
        if (i === from) pen.moveTo(x, y)
        else pen.lineTo(x, y)
      }
      if (i > from) length += Math.hypot(x - beforeX, y - beforeY)
    }
    strokeHalo(halos, brush)
    strokeLine(lines, brush, drawn.length)
    drawn.length += length
    drawn.count = to
  }
}

function strokeHalo(pen: Pen, { halo }: Brush): void {
  pen.lineWidth = haloWidth
  pen.strokeStyle = halo
  pen.stroke()
}

function strokeLine(pen: Pen, { line, dash }: Brush, offset: number): void {
  pen.lineWidth = lineWidth
  pen.strokeStyle = line
  pen.setLineDash(dash as number[])
  pen.lineDashOffset = offset
  pen.stroke()
  pen.setLineDash([])
}

/** Raw points drawn at most after the last vertex. */
const mostRaw = 2048

function drawNewest(
  pen: Pen,
  brush: Brush,
  trajectory: Trajectory,
  kept: number,
  step: number,
  view: View,
): void {
  const from = kept > 0 ? trajectory.vertices[(kept - 1) * vertexStride + 3]! : 0
  const to = pointAt(trajectory, step)
  if (to <= from) return
  const every = rawStride(from, to, mostRaw)
  pen.beginPath()
  for (let i = from; i < to; i += every) view.pointTo(pen, trajectory, i, i === from)
  view.pointTo(pen, trajectory, to, false)
  strokeHalo(pen, brush)
  strokeLine(pen, brush, 0)
}

/** Pieces of a tail, each fainter than the one after it. */
const tailPieces = 16

function drawTail(
  pen: Pen,
  brush: Brush,
  trajectory: Trajectory,
  step: number,
  tail: number,
  view: View,
): void {
  const to = pointAt(trajectory, step)
  pen.lineCap = 'butt'
  for (let piece = 0; piece < tailPieces; piece++) {
    const begins = Math.max(Math.floor(step - tail * (1 - piece / tailPieces)), 0)
    const ends = Math.min(Math.floor(step - tail * (1 - (piece + 1) / tailPieces)), to)
    if (ends <= begins) continue
    pen.globalAlpha = (piece + 0.5) / tailPieces
    pen.beginPath()
    const every = rawStride(begins, ends, mostRaw / tailPieces)
    for (let i = begins; i < ends; i += every) view.pointTo(pen, trajectory, i, i === begins)
    view.pointTo(pen, trajectory, ends, false)
    strokeHalo(pen, brush)
    strokeLine(pen, brush, 0)
  }
  pen.globalAlpha = 1
  pen.lineCap = 'round'
}
