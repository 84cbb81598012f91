import type { View } from '../settings/settings.ts'
import { plinthDepth } from './groundMaterial.ts'
import { type FreePart, roomForTicks } from './lens.ts'
import { centredRise, fittingDistance, type Pose } from './orbit.ts'
import type { Stage } from './stage.ts'

const homeAzimuth = -16
const homeElevation = 47
/** A landscape of one parameter is looked at from the front, like a graph. */
const frontElevation = 14

/** Where a view wants the camera, so that all of the stage is in the free part; written into `out`. */
export function aimAt(view: View, { ground, uniforms }: Stage, free: FreePart, out: Pose): void {
  const flat = view.mode === 'map'
  const camera = flat ? undefined : view.camera
  const front = ground?.domain.length === 1
  out.azimuth = flat || front ? 0 : homeAzimuth
  out.elevation = flat ? 90 : front ? frontElevation : homeElevation
  out.lift = flat ? 0 : 1
  out.east = 0
  out.north = 0
  const { x: halfX, y: halfY, z: relief } = uniforms.size.value
  const block = { halfX, halfY, height: relief * out.lift, foot: plinthDepth * out.lift }
  const lens = roomForTicks(free, flat || front)
  out.rise = flat ? 0 : centredRise(out.azimuth, out.elevation, block, lens)
  if (camera) {
    out.azimuth = camera.azimuth
    out.elevation = camera.elevation
    out.east = camera.east
    out.north = camera.north
  }
  out.distance =
    camera?.distance ?? fittingDistance(out.azimuth, out.elevation, block, lens, out.rise)
}
