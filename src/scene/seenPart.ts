import type { PerspectiveCamera } from 'three'
import { freeArea, type Insets, tickRoom } from './lens.ts'
import { type ScreenPoint, toPosition, toScreen } from './screen.ts'
import type { Stage } from './stage.ts'

/** A part of the sheet, each border in [0, 1]. */
export interface SheetPart {
  left: number
  right: number
  bottom: number
  top: number
}

export function wholePart(out: SheetPart): void {
  out.left = out.bottom = 0
  out.right = out.top = 1
}

/**
 * The part of a map, seen from straight above, that cards leave free and whose ticks have room below and on the left: the
 * whole sheet at home. Returns the half-widths that a tick spans.
 */
export function seenPart(
  stage: Stage,
  camera: PerspectiveCamera,
  insets: Insets,
  out: SheetPart,
): number {
  const { resolution, size } = stage.uniforms
  freeArea(resolution.value.x, resolution.value.y, insets, area)
  const beside = Math.min(tickRoom.beside, mostRoom * (area.right - area.left)) - slack
  const below = Math.min(tickRoom.below, mostRoom * (area.bottom - area.top)) - slack
  toPosition(stage, 0, 0, 0, position)
  toScreen(stage, camera, position, lowerLeft)
  toPosition(stage, 1, 1, 0, position)
  toScreen(stage, camera, position, upperRight)
  const width = upperRight.x - lowerLeft.x
  const height = lowerLeft.y - upperRight.y
  const share = stage.beyond ? anywhere : within
  out.left = share((area.left + beside - lowerLeft.x) / width)
  out.right = share((area.right - halfText - lowerLeft.x) / width)
  out.bottom = share((lowerLeft.y - area.bottom + below) / height)
  out.top = share((lowerLeft.y - area.top - halfText) / height)
  return (2 * size.value.x * tickSize) / width
}

/** Pixels of a tick; what it keeps from the room at home, margin and all; and so far from the far ends texts are not cut. */
const tickSize = 9
const slack = 5
const halfText = 14
/** Of what is free, as at home. */
const mostRoom = 0.13

const area = { left: 0, right: 0, top: 0, bottom: 0 }
const position = { x: 0, y: 0, z: 0 }
const lowerLeft: ScreenPoint = { x: 0, y: 0, ahead: true }
const upperRight: ScreenPoint = { x: 0, y: 0, ahead: true }

function anywhere(value: number): number {
  return value
}

function within(value: number): number {
  return Math.min(Math.max(value, 0), 1)
}
