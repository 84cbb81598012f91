import { freePart, type Insets, openingOf, roomForTicks } from '../scene/lens.ts'

/** Where the sheet lies in the picture, CSS pixels. */
export interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * The largest frame that cards and ticks leave room for, just where the scene has its map. `proportion` is height by
 * width; without one all of the room is taken.
 */
export function frameOf(
  width: number,
  height: number,
  insets: Insets,
  proportion: number | undefined,
): Frame {
  const free = freePart(width, height, insets)
  const opening = openingOf(free)
  const room = roomForTicks(free, true)
  const across = (free.width * room.horizontal) / opening.horizontal
  const down = (free.height * room.vertical) / opening.vertical
  const wide = proportion === undefined ? across : Math.min(across, down / proportion)
  const high = proportion === undefined ? down : wide * proportion
  const middleX = (insets.left + width - insets.right) / 2
  const middleY = (insets.top + height - insets.bottom) / 2
  return { left: middleX - wide / 2, top: middleY - high / 2, width: wide, height: high }
}

/** Left edge of what is at a share of the frame's width. */
export function acrossAt({ left, width }: Frame, u: number): number {
  return left + u * width
}

/** Height on the screen of what is at a share of the frame's height, from below. */
export function downAt({ top, height }: Frame, v: number): number {
  return top + (1 - v) * height
}

/** The place under a pixel, in [0, 1]² within the frame. */
export function placeAt(frame: Frame, x: number, y: number): { u: number; v: number } {
  return { u: (x - frame.left) / frame.width, v: 1 - (y - frame.top) / frame.height }
}
