import { rgbOfHex } from '../scene/oklch.ts'
import { type Obstacle, type Placed, place } from '../scene/placing.ts'
import { pointAt } from '../scene/playhead.ts'
import { haloFor } from '../scene/themes.ts'
import type { Session } from '../session/session.ts'
import { markerOutlines, runColor, runMarker } from '../settings/colors.ts'
import { fonts, inked, type Pen, writeSeamed } from './pen.ts'
import type { View } from './view.ts'

/** Draws the head of every run at the playhead: its marker, and its name beside it if there is room. */
export type Heads = (
  pen: Pen,
  session: Session,
  view: View,
  names: readonly string[],
  paper: string,
  room: { readonly width: number; readonly height: number },
  obstacles: readonly Obstacle[],
) => void

interface Head extends Placed {
  run: number
  text: string
}

/** Heads that keep their objects from frame to frame. */
export function createHeads(): Heads {
  const heads: Head[] = []
  const widths = new Map<string, number>()

  function widthOf(pen: Pen, text: string): number {
    let width = widths.get(text)
    if (width === undefined) {
      width = pen.measureText(text).width + 6
      widths.set(text, width)
    }
    return width
  }

  return (pen, session, view, names, paper, room, obstacles) => {
    const { trajectories, runs, looks } = session.race.getState()
    const { run: chosen } = session.chosen.getState()
    const { step } = session.playback
    let shown = 0
    let first = 0
    pen.font = fonts.run
    for (const [index, trajectory] of trajectories.entries()) {
      const run = index % runs.length
      const last = pointAt(trajectory, step)
      if (looks[run]?.hidden || last < 0) continue
      if (shown === heads.length) heads.push(newHead())
      const head = heads[shown]!
      if (!stand(head, view, trajectory.points, last * trajectory.stride, trajectory.stride))
        continue
      head.run = run
      head.text = names[index] ?? ''
      head.width = widthOf(pen, head.text)
      if (index === chosen) first = shown
      shown++
    }
    place(
      heads,
      shown,
      { left: 4, top: 4, right: room.width - 4, bottom: room.height - 4 },
      { first, obstacles },
    )
    for (let i = 0; i < shown; i++) {
      const head = heads[i]!
      const look = looks[head.run]
      drawMarker(
        pen,
        head,
        markerOutlines[runMarker(head.run, look)],
        runColor(head.run, look),
        view,
      )
    }
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    for (let i = 0; i < shown; i++) {
      const head = heads[i]!
      if (!head.named) continue
      pen.fillStyle = inked(view.theme.ink)
      writeSeamed(pen, head.text, head.labelX, head.labelY, paper)
    }
  }
}

function newHead(): Head {
  const size = { x: 0, y: 0, width: 0, height: 16, labelX: 0, labelY: 0 }
  return { ...size, named: false, run: 0, text: '' }
}

/** Puts a head on its point; false if that is not in the shown domain. */
function stand(
  head: Head,
  { sheet, across, down }: View,
  points: Float64Array,
  at: number,
  stride: number,
): boolean {
  const [x, y] = sheet.ground.domain
  const u = (points[at]! - x![0]) / (x![1] - x![0])
  const v = y ? (points[at + 1]! - y[0]) / (y[1] - y[0]) : 0.5
  if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) return false
  head.x = across(u)
  head.y = down(v, points[at + stride - 1]! - sheet.ground.base)
  return true
}

const outlines = new Map<string, Path2D>()

function drawMarker(pen: Pen, head: Head, outline: string, color: string, { theme }: View): void {
  let path = outlines.get(outline)
  if (!path) {
    path = new Path2D(outline)
    outlines.set(outline, path)
  }
  pen.save()
  pen.translate(head.x, head.y)
  pen.lineWidth = 2.6
  pen.lineJoin = 'round'
  pen.strokeStyle = inked(haloFor(theme, rgbOfHex(color)))
  pen.stroke(path)
  pen.fillStyle = color
  pen.fill(path)
  pen.restore()
}
