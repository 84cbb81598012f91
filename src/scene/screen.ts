import { type PerspectiveCamera, Vector3 } from 'three'
import type { Ray } from './ray.ts'
import type { Stage } from './stage.ts'

/** A place in the canvas, CSS pixels from its upper left corner. */
export interface ScreenPoint {
  x: number
  y: number
  /** In front of the camera. */
  ahead: boolean
}

const scratch = new Vector3()

/** Where the camera shows a position. */
export function toScreen(
  stage: Stage,
  camera: PerspectiveCamera,
  position: { readonly x: number; readonly y: number; readonly z: number },
  out: ScreenPoint,
): void {
  const { x: width, y: height } = stage.uniforms.resolution.value
  scratch.set(position.x, position.y, position.z).project(camera)
  out.x = ((scratch.x + 1) / 2) * width
  out.y = ((1 - scratch.y) / 2) * height
  out.ahead = scratch.z < 1
}

/** Position of a place on the sheet at a height in [0, 1]. */
export function toPosition(
  stage: Stage,
  u: number,
  v: number,
  height: number,
  out: { x: number; y: number; z: number },
): void {
  const half = stage.uniforms.size.value
  out.x = (2 * u - 1) * half.x
  out.y = height * half.z * stage.pose.lift
  out.z = (1 - 2 * v) * half.y
}

/** The ray from the camera through a place in the canvas. */
export function rayThrough(stage: Stage, camera: PerspectiveCamera, x: number, y: number): Ray {
  const { x: width, y: height } = stage.uniforms.resolution.value
  const far = new Vector3((2 * x) / width - 1, 1 - (2 * y) / height, 0.5).unproject(camera)
  const origin = new Vector3().setFromMatrixPosition(camera.matrixWorld)
  return { origin, direction: far.sub(origin).normalize() }
}
