import type { Interval } from '../core/hyper.ts'

/** x as a decimal whose last place is no coarser than `grain` > 0, the shortest there is; x itself where that is too fine. Never −0. */
export function decimalNear(x: number, grain: number): number {
  const places = Math.ceil(-Math.log10(grain))
  if (places > mostPlaces || !Number.isFinite(places)) return x
  if (places >= 0) return Number(x.toFixed(places)) + 0
  const power = 10 ** -places
  return Math.round(x / power) * power + 0
}

/** `decimalNear` that does not leave an interval: what would be rounded out of it is rounded the other way. */
export function decimalWithin(x: number, grain: number, [low, high]: Interval): number {
  const inside = Math.min(Math.max(x, low), high)
  const near = decimalNear(inside, grain)
  const power = 10 ** Math.floor(Math.log10(grain))
  if (near > high) return Math.max(decimalNear(near - power, grain), low)
  if (near < low) return Math.min(decimalNear(near + power, grain), high)
  return near
}

/** More than this `toFixed` does not write. */
const mostPlaces = 100
