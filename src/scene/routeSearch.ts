import type { PerspectiveCamera } from 'three'
import type { Session } from '../session/session.ts'
import { pointAt, verticesUpTo } from './playhead.ts'
import { createProjection, project } from './projection.ts'
import { hitRoute, type RouteHit } from './routeHit.ts'
import type { Stage } from './stage.ts'

/** CSS pixels from a route at which it is meant. */
const reach = 8
const projection = createProjection()

/** The run and step under a place of the canvas, of all that is drawn; the nearest, and of equals the one on top. */
export function findRoute(
  { race, settings, playback }: Session,
  stage: Stage,
  camera: PerspectiveCamera,
  x: number,
  y: number,
): { readonly run: number; readonly step: number } | undefined {
  const { surface, ground } = stage
  if (!surface || !ground) return undefined
  const { trajectories, looks, dimension, domain } = race.getState()
  const inSpace = stage.shape === 'space'
  const z = inSpace ? domain[2] : undefined
  const { tail } = settings.getState().view
  const { step } = playback
  const hit: RouteHit = { distance: reach, step: 0 }
  let run = -1
  project(stage, camera, projection)
  for (let index = trajectories.length - 1; index >= 0; index--) {
    const trajectory = trajectories[index]!
    const last = pointAt(trajectory, step)
    if (looks[index % looks.length]?.hidden || last < 0) continue
    const [across, along] = ground.domain
    const at = last * trajectory.stride
    const { points, stride } = trajectory
    const head = [
      (points[at]! - across![0]) / (across![1] - across![0]),
      along ? (points[at + 1]! - along[0]) / (along[1] - along[0]) : 0.5,
      z ? (points[at + 2]! - z[0]) / (z[1] - z[0]) : points[at + stride - 1]! - ground.base,
      last,
    ] as const
    const first = tail > 0 ? Math.max(0, verticesUpTo(trajectory, step - tail) - 1) : 0
    const end = verticesUpTo(trajectory, step)
    const draped = dimension > 2 && !inSpace
    const route = { trajectory, first, end, head, single: dimension === 1, draped }
    if (hitRoute(projection, surface, route, x, y, hit)) run = index
  }
  return run < 0 ? undefined : { run, step: hit.step }
}
