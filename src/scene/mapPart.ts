import type { PerspectiveCamera } from 'three'
import type { Interval } from '../core/hyper.ts'
import { type ScreenPoint, toPosition, toScreen } from './screen.ts'
import type { SheetPart } from './seenPart.ts'
import type { Stage } from './stage.ts'

/** The part of a map's plane that the canvas shows, in parts of the domain; may be beyond it. Returns pixels of its width. */
export function canvasPart(stage: Stage, camera: PerspectiveCamera, out: SheetPart): number {
  const { x: width, y: height } = stage.uniforms.resolution.value
  toPosition(stage, 0, 0, 0, position)
  toScreen(stage, camera, position, lowerLeft)
  toPosition(stage, 1, 1, 0, position)
  toScreen(stage, camera, position, upperRight)
  const across = upperRight.x - lowerLeft.x
  const along = lowerLeft.y - upperRight.y
  out.left = -lowerLeft.x / across
  out.right = (width - lowerLeft.x) / across
  out.bottom = (lowerLeft.y - height) / along
  out.top = lowerLeft.y / along
  return across
}

const position = { x: 0, y: 0, z: 0 }
const lowerLeft: ScreenPoint = { x: 0, y: 0, ahead: true }
const upperRight: ScreenPoint = { x: 0, y: 0, ahead: true }

/** A part with more room on every side, by a share of its width and height. */
export function widened(part: SheetPart, share: number): SheetPart {
  const across = (part.right - part.left) * share
  const along = (part.top - part.bottom) * share
  return {
    left: part.left - across,
    right: part.right + across,
    bottom: part.bottom - along,
    top: part.top + along,
  }
}

export function covers(outer: SheetPart | undefined, inner: SheetPart): boolean {
  return (
    outer !== undefined &&
    outer.left <= inner.left &&
    outer.right >= inner.right &&
    outer.bottom <= inner.bottom &&
    outer.top >= inner.top
  )
}

/** The intervals of a part of the domain. */
export function domainOf([x, y]: readonly Interval[], part: SheetPart): readonly Interval[] {
  const at = ([low, high]: Interval, share: number) => low + (high - low) * share
  return [
    [at(x!, part.left), at(x!, part.right)],
    [at(y!, part.bottom), at(y!, part.top)],
  ]
}
