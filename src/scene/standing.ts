import type { PerspectiveCamera } from 'three'
import { isHidden } from './ray.ts'
import { type ScreenPoint, toPosition, toScreen } from './screen.ts'
import type { Stage } from './stage.ts'
import { surfaceHeight } from './surface.ts'

/** Puts an element over a place of the sheet, or at a height of its own; faint where the ground hides the place. */
export function standOn(
  element: HTMLElement,
  stage: Stage,
  camera: PerspectiveCamera,
  u: number,
  v: number,
  height?: number,
): void {
  const { surface } = stage
  if (!surface) return
  toPosition(stage, u, v, height ?? (surfaceHeight(surface, u, v) || 0), position)
  toScreen(stage, camera, position, screen)
  element.hidden = !screen.ahead
  element.classList.toggle('faint', isHidden(surface, stage.pose.lift, position, camera.position))
  element.style.transform = `translate(${screen.x.toFixed(1)}px,${screen.y.toFixed(1)}px) translate(-50%,-50%)`
}

const position = { x: 0, y: 0, z: 0 }
const screen: ScreenPoint = { x: 0, y: 0, ahead: true }
