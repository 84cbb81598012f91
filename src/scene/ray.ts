import { clamp01, type Surface, surfaceHeight } from './surface.ts'

/** A ray of the scene: origin and direction, each (x east, y up, z south). */
export interface Ray {
  readonly origin: Point3
  readonly direction: Point3
}

interface Point3 {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** Where a ray met the sheet. */
export interface Hit {
  u: number
  v: number
  /** Along the direction given. */
  distance: number
}

const strides = 192
const halvings = 24

/**
 * First meeting of a ray with the sheet lifted by `lift` in [0, 1]; false if it passes by. Marches in steps of about
 * one cell, then halves the step that crossed.
 */
export function meet(surface: Surface, lift: number, ray: Ray, hit: Hit): boolean {
  const top = Math.max(surface.relief * lift, 0) + 1e-6
  const [enter, leave] = boxCrossing(surface, top, ray)
  if (!(enter < leave)) return false
  let before = enter
  let wasAbove = above(surface, lift, ray, enter)
  if (wasAbove <= 0) return land(surface, ray, enter, hit)
  for (let stride = 1; stride <= strides; stride++) {
    const distance = enter + ((leave - enter) * stride) / strides
    const isAbove = above(surface, lift, ray, distance)
    if (isAbove <= 0) {
      return land(surface, ray, crossing(surface, lift, ray, before, distance), hit)
    }
    before = distance
    wasAbove = isAbove
  }
  return wasAbove <= 1e-5 && land(surface, ray, before, hit)
}

/** Whether the sheet stands between a position and the eye. */
export function isHidden(surface: Surface, lift: number, position: Point3, eye: Point3): boolean {
  const top = surface.relief * lift
  if (top < 1e-6) return false
  for (let stride = 1; stride <= sightStrides; stride++) {
    const share = (stride / sightStrides) ** 2
    const y = position.y + sightMargin + (eye.y - position.y) * share
    if (y > top) return false
    const u = 0.5 + (position.x + (eye.x - position.x) * share) / (2 * surface.halfX)
    const v = 0.5 - (position.z + (eye.z - position.z) * share) / (2 * surface.halfY)
    if (u < 0 || u > 1 || v < 0 || v > 1) return false
    if (surfaceHeight(surface, u, v) * top > y) return true
  }
  return false
}

const sightStrides = 64
/** Heads stand out of the ground by this much. */
const sightMargin = 0.03

/** Distances at which the ray enters and leaves the box over the sheet. */
function boxCrossing(surface: Surface, top: number, { origin, direction }: Ray): [number, number] {
  const x = slab(origin.x, direction.x, -surface.halfX, surface.halfX)
  const z = slab(origin.z, direction.z, -surface.halfY, surface.halfY)
  const y = slab(origin.y, direction.y, -1e-6, top)
  return [Math.max(x[0], y[0], z[0], 0), Math.min(x[1], y[1], z[1])]
}

function slab(origin: number, direction: number, min: number, max: number): [number, number] {
  if (direction === 0) return origin >= min && origin <= max ? [-Infinity, Infinity] : [1, 0]
  const a = (min - origin) / direction
  const b = (max - origin) / direction
  return a < b ? [a, b] : [b, a]
}

/** How far the ray is above the sheet at a distance; NaN over a hole. */
function above(surface: Surface, lift: number, { origin, direction }: Ray, distance: number) {
  const u = 0.5 + (origin.x + direction.x * distance) / (2 * surface.halfX)
  const v = 0.5 - (origin.z + direction.z * distance) / (2 * surface.halfY)
  const ground = surfaceHeight(surface, u, v) * surface.relief * lift
  return origin.y + direction.y * distance - ground
}

function crossing(surface: Surface, lift: number, ray: Ray, from: number, to: number): number {
  let outside = from
  let inside = to
  for (let halving = 0; halving < halvings; halving++) {
    const middle = (outside + inside) / 2
    if (above(surface, lift, ray, middle) <= 0) inside = middle
    else outside = middle
  }
  return inside
}

function land(surface: Surface, { origin, direction }: Ray, distance: number, hit: Hit): true {
  hit.u = clamp01(0.5 + (origin.x + direction.x * distance) / (2 * surface.halfX))
  hit.v = clamp01(0.5 - (origin.z + direction.z * distance) / (2 * surface.halfY))
  hit.distance = distance
  return true
}
