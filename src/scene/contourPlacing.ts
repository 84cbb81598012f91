import { Matrix4, type PerspectiveCamera } from 'three'
import { anchorStride } from '../core/geometry/contourAnchors.ts'
import type { Boxes } from './boxes.ts'
import { isHidden } from './ray.ts'
import type { Stage } from './stage.ts'

/** A text on a contour line, where it stands in this frame. */
export interface ContourText {
  /** Its own number, for whoever keeps an element for it. */
  readonly slot: number
  /** Index of its anchor. */
  anchor: number
  /** Middle, CSS pixels. */
  x: number
  y: number
  /** Radians clockwise; never upside down. */
  angle: number
}

/** What stands on which contour line. */
export interface ContourTexts {
  readonly anchors: Float32Array
  /** Height in [0, 1] and width of the text in pixels, one a level. */
  readonly heights: Float32Array
  readonly widths: Float32Array
  /** By how much the type is larger than on a desk. */
  readonly scale: number
  /** By anchor: the text that stands there, kept from frame to frame. */
  readonly standing: (ContourText | undefined)[]
  /** Every text ever made, and those that stand nowhere. */
  readonly all: ContourText[]
  readonly spare: ContourText[]
  /** Those placed so far in this frame. */
  readonly placed: ContourText[]
}

/** Texts for other anchors, with those that stood on the old ones at hand. */
export function contourTexts(
  anchors: Float32Array,
  heights: Float32Array,
  widths: Float32Array,
  all: ContourText[],
  scale = 1,
): ContourTexts {
  const standing = new Array<undefined>(anchors.length / anchorStride).fill(undefined)
  return { anchors, heights, widths, scale, standing, all, spare: [...all], placed: [] }
}

/** Pixels on a desk: height of a text, least distance of two of one level, and room about each. */
const textHeight = 13
const apart = 230
const margin = 6
/** Pixels to the next labelled line at which a text appears, and below which it goes again. */
const crowded = { appears: 13, goes: 9 }
/** No picture needs more. */
const mostTexts = 48

/**
 * Lets texts stand where the ground faces the eye, is not hidden, and lines are far enough apart, away from what is taken.
 * Those that stood in the last frame come first and are held to less, so that they do not flicker.
 */
export function placeContourTexts(
  stage: Stage,
  camera: PerspectiveCamera,
  texts: ContourTexts,
  taken: Boxes,
): void {
  const { standing, spare, placed } = texts
  viewProjection.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse)
  placed.length = 0
  for (let anchor = 0; anchor < standing.length; anchor++) {
    const text = standing[anchor]
    if (!text || tryToStand(stage, camera, texts, taken, text, crowded.goes)) continue
    standing[anchor] = undefined
    spare.push(text)
  }
  for (let anchor = 0; anchor < standing.length && placed.length < mostTexts; anchor++) {
    if (standing[anchor]) continue
    const text = spare.pop() ?? newText(texts)
    text.anchor = anchor
    if (tryToStand(stage, camera, texts, taken, text, crowded.appears)) standing[anchor] = text
    else spare.push(text)
  }
}

function newText({ all }: ContourTexts): ContourText {
  const text = { slot: all.length, anchor: 0, x: 0, y: 0, angle: 0 }
  all.push(text)
  return text
}

const viewProjection = new Matrix4()
const position = { x: 0, y: 0, z: 0 }
const middle = { x: 0, y: 0 }
const ahead = { x: 0, y: 0 }
const uphill = { x: 0, y: 0 }

function tryToStand(
  stage: Stage,
  camera: PerspectiveCamera,
  texts: ContourTexts,
  taken: Boxes,
  text: ContourText,
  room: number,
): boolean {
  const { anchors, heights, widths } = texts
  const at = anchorStride * text.anchor
  const level = levelAt(texts, text)
  const u = anchors[at]!
  const v = anchors[at + 1]!
  const height = heights[level]!
  project(stage, u + anchors[at + 2]! / 2, v + anchors[at + 3]! / 2, height, ahead)
  const nextHeight =
    level + 1 < heights.length ? heights[level + 1]! : 2 * height - (heights[level - 1] ?? height)
  project(stage, u + anchors[at + 5]!, v + anchors[at + 6]!, nextHeight, uphill)
  project(stage, u, v, height, middle)
  const dx = ahead.x - middle.x
  const dy = ahead.y - middle.y
  const length = Math.hypot(dx, dy)
  // Seen from above, the higher ground lies to the left; to the right it does on slopes that are turned away.
  const lineRoom = ((uphill.x - middle.x) * dy - (uphill.y - middle.y) * dx) / length
  if (!(lineRoom >= room * texts.scale)) return false
  const width = widths[level]!
  // A text longer than the piece that is known to be straight would leave its line.
  if (length < 0.2 * width) return false
  const cos = Math.abs(dx) / length
  const sin = Math.abs(dy) / length
  const tallness = textHeight * texts.scale
  const wide = cos * width + sin * tallness + margin
  const tall = sin * width + cos * tallness + margin
  const { x: right, y: bottom } = stage.uniforms.resolution.value
  if (middle.x < wide / 2 || middle.x > right - wide / 2) return false
  if (middle.y < tall / 2 || middle.y > bottom - tall / 2) return false
  if (taken.hit(middle.x, middle.y, wide, tall) || isRepeated(texts, level)) return false
  if (isHidden(stage.surface!, stage.pose.lift, position, camera.position)) return false
  taken.add(middle.x, middle.y, wide, tall)
  text.x = middle.x
  text.y = middle.y
  text.angle = Math.atan(dy / dx)
  texts.placed.push(text)
  return true
}

/** Index of the level that a text tells. */
export function levelAt({ anchors }: ContourTexts, { anchor }: ContourText): number {
  return anchors[anchorStride * anchor + 4]!
}

/** Whether the same value already stands nearby. */
function isRepeated(texts: ContourTexts, level: number): boolean {
  for (const other of texts.placed) {
    if (levelAt(texts, other) !== level) continue
    if (Math.hypot(other.x - middle.x, other.y - middle.y) < apart * texts.scale) return true
  }
  return false
}

/** Where the camera shows a place of the sheet; leaves its position in `position`. */
function project(
  stage: Stage,
  u: number,
  v: number,
  height: number,
  out: { x: number; y: number },
) {
  const { size, resolution } = stage.uniforms
  position.x = (2 * u - 1) * size.value.x
  position.y = height * size.value.z * stage.pose.lift
  position.z = (1 - 2 * v) * size.value.y
  const e = viewProjection.elements
  const { x, y, z } = position
  const w = e[3]! * x + e[7]! * y + e[11]! * z + e[15]!
  const share = w > 0 ? 0.5 / w : Number.NaN
  out.x = (0.5 + (e[0]! * x + e[4]! * y + e[8]! * z + e[12]!) * share) * resolution.value.x
  out.y = (0.5 - (e[1]! * x + e[5]! * y + e[9]! * z + e[13]!) * share) * resolution.value.y
}
