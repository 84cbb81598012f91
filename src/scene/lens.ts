import { type Opening, radians } from './orbit.ts'

/** Pixels at each side of the canvas that cards cover. */
export interface Insets {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Pixels of the canvas that are free of cards. */
export interface FreePart {
  readonly width: number
  readonly height: number
}

/** What cards leave free; never less than a third, for then they lie over the picture anyway. */
export function freePart(width: number, height: number, insets: Insets): FreePart {
  return {
    width: Math.max(width - insets.left - insets.right, width * 0.3, 1),
    height: Math.max(height - insets.top - insets.bottom, height * 0.3, 1),
  }
}

/** The same part as borders in the canvas, less a margin; a side that cards cover nearly whole is free all along. */
export function freeArea(
  width: number,
  height: number,
  { left, right, top, bottom }: Insets,
  out: { left: number; right: number; top: number; bottom: number },
): void {
  const across = width - left - right >= width * 0.3
  const along = height - top - bottom >= height * 0.3
  out.left = (across ? left : 0) + freeMargin
  out.right = width - (across ? right : 0) - freeMargin
  out.top = (along ? top : 0) + freeMargin
  out.bottom = height - (along ? bottom : 0) - freeMargin
}

const freeMargin = 4

/** Tangent of half the angle of view over the shorter side: as if seen from afar, so that lines stay nearly parallel. */
const halfAngle = Math.tan(radians(10.5))
/** A free part narrower than this is widened instead of heightened. */
const narrowest = 1.3

/** The angle of view of the free part. */
export function openingOf({ width, height }: FreePart): Opening {
  const vertical = halfAngle * Math.max(1, narrowest / (width / height))
  return { vertical, horizontal: vertical * (width / height) }
}

/** Pixels that ticks and their labels need beside a map or a graph, beside terrain, and below. */
export const tickRoom = { beside: 64, slanting: 30, below: 42 }

/** The opening less a margin for ticks, which stand straight beside a map or a graph. */
export function roomForTicks(free: FreePart, straight: boolean): Opening {
  const { horizontal, vertical } = openingOf(free)
  const beside = Math.min(straight ? tickRoom.beside : tickRoom.slanting, 0.13 * free.width)
  const below = Math.min(tickRoom.below, 0.13 * free.height)
  return {
    horizontal: horizontal * (1 - (2 * beside) / free.width),
    vertical: vertical * (1 - (2 * below) / free.height),
  }
}
