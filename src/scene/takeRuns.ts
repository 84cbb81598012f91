import type { PerspectiveCamera } from 'three'
import type { Interval } from '../core/hyper.ts'
import type { Session } from '../session/session.ts'
import type { Boxes } from './boxes.ts'
import { widthOf } from './labels.ts'
import { pointAt } from './playhead.ts'
import { type ScreenPoint, toPosition, toScreen } from './screen.ts'
import type { Stage } from './stage.ts'
import { surfaceHeight } from './surface.ts'

/** Takes the room of starts, and of the runs' heads with their names on either side. */
export function takeRuns(
  session: Session,
  stage: Stage,
  camera: PerspectiveCamera,
  names: readonly string[],
  taken: Boxes,
): void {
  const z = stage.shape === 'space' ? session.race.getState().domain[2] : undefined
  for (const start of session.settings.getState().experiment.starts) {
    take(stage, camera, taken, start[0]!, start[1], markSize, heightIn(z, start[2]))
  }
  const { trajectories, runs, looks } = session.race.getState()
  const { step } = session.playback
  for (let index = 0; index < trajectories.length; index++) {
    const { points, stride } = trajectories[index]!
    const last = pointAt(trajectories[index]!, step)
    if (last < 0 || looks[index % runs.length]?.hidden) continue
    const at = last * stride
    const name = widthOf(names[index] ?? '') * boldness
    const y = stride > 2 ? points[at + 1] : undefined
    const up = stride > 3 ? heightIn(z, points[at + 2]) : undefined
    take(stage, camera, taken, points[at]!, y, markSize + 2 * name, up)
  }
}

function heightIn(z: Interval | undefined, at: number | undefined): number | undefined {
  return z && at !== undefined ? (at - z[0]) / (z[1] - z[0]) : undefined
}

/** Pixels of a start or a marker, and how much wider the type of names is than that of ticks. */
const markSize = 30
const boldness = 1.2

const position = { x: 0, y: 0, z: 0 }
const screen: ScreenPoint = { x: 0, y: 0, ahead: true }

function take(
  stage: Stage,
  camera: PerspectiveCamera,
  taken: Boxes,
  x: number,
  y: number | undefined,
  width: number,
  height: number | undefined,
): void {
  const { surface, ground } = stage
  const [across, along] = ground!.domain
  const u = (x - across![0]) / (across![1] - across![0])
  const v = along && y !== undefined ? (y - along[0]) / (along[1] - along[0]) : 0.5
  if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) return
  toPosition(stage, u, v, height ?? (surfaceHeight(surface!, u, v) || 0), position)
  toScreen(stage, camera, position, screen)
  if (screen.ahead) taken.add(screen.x, screen.y, width, markSize)
}
