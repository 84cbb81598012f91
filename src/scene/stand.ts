import type { PerspectiveCamera } from 'three'
import { radians } from './orbit.ts'
import type { Stage } from './stage.ts'
import { surfaceHeight } from './surface.ts'

/** Moves the camera to the stage's pose, and up where it would be under the ground or in it. */
export function stand({ pose, surface, uniforms }: Stage, camera: PerspectiveCamera): void {
  const a = radians(pose.azimuth)
  const e = radians(pose.elevation)
  const relief = uniforms.size.value.z * pose.lift
  const x = pose.east + pose.distance * Math.sin(a) * Math.cos(e)
  const z = -pose.north + pose.distance * Math.cos(a) * Math.cos(e)
  let y = Math.max(pose.rise * pose.lift + pose.distance * Math.sin(e), lowest)
  if (surface && Math.abs(x) < surface.halfX + beside && Math.abs(z) < surface.halfY + beside) {
    const u = 0.5 + x / (2 * surface.halfX)
    const v = 0.5 - z / (2 * surface.halfY)
    y = Math.max(y, (surfaceHeight(surface, u, v) || 0) * relief + clearance * pose.lift)
  }
  camera.position.set(x, y, z)
  camera.rotation.set(-e, a, 0, 'YXZ')
  camera.updateMatrixWorld()
}

/** Half-widths that the camera stays above the ground, and above the level of its lowest place everywhere. */
const clearance = 0.12
const lowest = 0.03
/** So near the sheet's sides the camera would look into them. */
const beside = 0.08
