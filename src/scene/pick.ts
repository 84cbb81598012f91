import type { PerspectiveCamera } from 'three'
import { type Hit, meet, type Ray } from './ray.ts'
import { rayThrough } from './screen.ts'
import type { Stage } from './stage.ts'
import { clamp01, type Surface } from './surface.ts'

/** The place of the sheet under a place of the canvas; beside the sheet the nearest place of its border. */
export function pick(
  stage: Stage,
  camera: PerspectiveCamera,
  x: number,
  y: number,
): { readonly u: number; readonly v: number } | undefined {
  const { surface, pose } = stage
  if (!surface) return undefined
  const ray = rayThrough(stage, camera, x, y)
  if (stage.shape === 'graph') return { u: clamp01(onGraph(surface, ray)), v: 0.5 }
  const hit: Hit = { u: 0, v: 0, distance: 0 }
  if (meet(surface, pose.lift, ray, hit)) return hit
  return beside(surface, pose.lift, ray)
}

/** The place of the sheet under a place of the canvas, or none beside it. */
export function pickInside(stage: Stage, camera: PerspectiveCamera, x: number, y: number) {
  const { surface, pose, shape } = stage
  // A pixel of a box is no place of it.
  if (!surface || shape === 'space') return undefined
  if (shape === 'graph') {
    const u = onGraph(surface, rayThrough(stage, camera, x, y))
    return u >= 0 && u <= 1 ? { u, v: 0.5 } : undefined
  }
  const hit: Hit = { u: 0, v: 0, distance: 0 }
  return meet(surface, pose.lift, rayThrough(stage, camera, x, y), hit) ? hit : undefined
}

/** The parts of the domain's width and height that a pixel spans about the point looked at. */
export function pixelSpan({ uniforms, pose }: Stage, camera: PerspectiveCamera) {
  const { x: halfX, y: halfY } = uniforms.size.value
  const halfWidths =
    (2 * pose.distance) / (camera.projectionMatrix.elements[5]! * uniforms.resolution.value.y)
  return { u: halfWidths / (2 * halfX), v: halfWidths / (2 * halfY) }
}

/** Where along a graph a ray meets its plane. */
function onGraph({ halfX }: Surface, { origin, direction }: Ray): number {
  return 0.5 + (origin.x - (origin.z / direction.z) * direction.x) / (2 * halfX)
}

/** Where the ray passes through half the height, moved to the border. */
function beside(surface: Surface, lift: number, { origin, direction }: Ray) {
  const distance = (0.5 * surface.relief * lift - origin.y) / direction.y
  if (!(distance > 0)) return undefined
  const u = 0.5 + (origin.x + direction.x * distance) / (2 * surface.halfX)
  const v = 0.5 - (origin.z + direction.z * distance) / (2 * surface.halfY)
  return { u: clamp01(u), v: clamp01(v) }
}
