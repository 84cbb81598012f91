import type { Interval } from '../core/hyper.ts'
import { nearness } from './arms.ts'
import type { Arrow } from './arrow.ts'
import type { Stage } from './stage.ts'

/** Half-widths of the box. */
const longestBarb = 0.07
/** Of how far a barb is turned back from the shaft. */
const [sine, cosine] = [0.5, Math.sqrt(0.75)]

/** Lays the arrow from a point along a vector of a box; cut at a wall, where it keeps its head. */
export function layArrowInBox(
  arrow: Arrow,
  stage: Pick<Stage, 'surface' | 'pose'> & Parameters<typeof nearness>[0],
  box: readonly Interval[],
  x: readonly number[],
  vector: readonly number[],
): void {
  arrow.body.keep(0)
  arrow.head.keep(0)
  const { halfX, halfY, relief } = stage.surface!
  const sides = [2 * halfX, 2 * halfY, relief]
  const from = box.map(([low, high], axis) => (x[axis]! - low) / (high - low))
  const along = box.map(([low, high], axis) => vector[axis]! / (high - low))
  if (from.some((share) => !(share >= 0 && share <= 1))) return
  const reach = Math.min(1, ...along.map((part, axis) => untilWall(from[axis]!, part)))
  const way = along.map((part, axis) => reach * part * sides[axis]!)
  const length = Math.hypot(...way)
  if (!(length > 0)) return
  const tip = from.map((share, axis) => share + reach * along[axis]!)
  for (const [u = 0, v = 0, w = 0] of [from, tip]) arrow.body.push(u, v, w)
  arrow.root = placeOf(from)
  arrow.tips = [placeOf(tip)]
  const barb = Math.min(longestBarb * nearness(stage), 0.45 * length)
  const ahead = way.map((part) => part / length)
  const aside = across(ahead)
  for (const side of [1, 0, -1]) {
    const back = side === 0 ? 0 : barb
    const [u = 0, v = 0, w = 0] = tip.map(
      (share, axis) =>
        share + (back * (side * sine * aside[axis]! - cosine * ahead[axis]!)) / sides[axis]!,
    )
    arrow.head.push(u, v, w)
  }
}

/** How many times a part fits until a share is 0 or 1. */
function untilWall(share: number, part: number): number {
  if (part === 0) return Number.POSITIVE_INFINITY
  return (part > 0 ? 1 - share : -share) / part
}

/** A unit vector at right angles to one, upright if it may be. */
function across([x = 0, y = 0, z = 0]: readonly number[]): readonly number[] {
  const level = Math.hypot(x, y)
  if (level < 1e-9) return [0, -Math.sign(z), 0]
  return [(-x * z) / level, (-y * z) / level, level]
}

function placeOf([u = 0, v = 0, w = 0]: readonly number[]) {
  return { u, v, w }
}
