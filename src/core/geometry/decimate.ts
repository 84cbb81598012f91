import type { Interval } from '../hyper.ts'
import {
  type Allowance,
  anchor,
  createCorridor,
  createSpaceCorridor,
  extend,
  fits,
} from './corridor.ts'

/** What a decimator has to know of its run and of the picture. */
export interface Decimation {
  /** Numbers a point takes: the coordinates, then f. */
  readonly stride: number
  /** Of the picture, one interval a coordinate; up to three are drawn, or one along the middle. */
  readonly domain: readonly Interval[]
  /** Subtracted from f in float64 before it becomes a float32. */
  readonly base: number
  /** Vertices that may be kept, at least 2. */
  readonly budget: number
}

/** Thins the path of one run for drawing, while it grows. */
export interface Decimator {
  /** Takes the next `count` points of the run, which begin at index `at`. */
  push(points: Float64Array, at: number, count: number): void
  /** What is new since the last call, valid until the next push: it replaces the vertices from `vertexFrom` on. */
  take(): { readonly vertices: Float32Array<ArrayBuffer>; readonly vertexFrom: number }
  /** In parts of the domain: no point before the last vertex is farther than this from the kept path. */
  readonly tolerance: number
}

/** Numbers of a vertex: x and y with the domain as [0, 1]; f − base, or in space z in place of it; step. */
export const vertexStride = 4
const firstTolerance = 2e-4
/** Longest segment in place of several steps, so that a path over hills follows the ground. */
const firstReach = 1 / 256
/** So many domains away it does not matter where a point is, and everything stays finite. */
const farAway = 1e6
/** Room to begin with; most paths are short, and a dragged slider begins many. */
const firstRoom = 256
const largestFloat32 = (2 - 2 ** -23) * 2 ** 127
const unitInterval: Interval = [0, 1]

/**
 * A decimator that keeps at most `budget` vertices of any path: a point becomes a vertex once no straight segment from
 * the last vertex passes all since within the tolerance. Whenever the budget is spent the tolerance doubles, and what
 * is kept is thinned again but for its first quarter: a path begins fine even if its end fills the plane. Points with
 * a NaN are left out. Constant time a point, and nothing allocated but for room that doubles.
 */
export function createDecimator({ stride, domain, base, budget }: Decimation): Decimator {
  let vertices = new Float32Array(Math.min(firstRoom, budget + 1) * vertexStride)
  const [[left, right] = unitInterval, [bottom, top] = unitInterval] = domain
  const [scaleX, scaleY] = [1 / (right - left), domain.length > 1 ? 1 / (top - bottom) : 0]
  const baseY = domain.length > 1 ? 0 : 0.5
  const space = domain[2]
  const [origin, scale] = space ? [space[0], 1 / (space[1] - space[0])] : [base, 1]
  const heightAt = space ? 2 : stride - 1
  const heightLimit = space ? farAway : largestFloat32
  const corridor = space ? createSpaceCorridor() : createCorridor()
  const allowed = { tolerance: firstTolerance, reach: firstReach }
  // Objects, because in them doubles change in place; each new one in a variable of a closure is allocated.
  const next = { x: 0, y: 0, z: 0 }
  const newest = { x: 0, y: 0, z: 0, step: 0 }
  let step = 0
  let count = 0
  let unchanged = 0

  function push(points: Float64Array, at: number, pointCount: number) {
    const end = at + pointCount * stride
    for (let i = at; i < end; i += stride, step++) {
      next.x = clamp((points[i]! - left) * scaleX, farAway)
      next.y = clamp((points[i + 1]! - bottom) * scaleY + baseY, farAway)
      next.z = clamp((points[i + heightAt]! - origin) * scale, heightLimit)
      if (Number.isNaN(next.x + next.y + next.z + points[i + stride - 1]!)) continue
      if (count > 0 && !fits(corridor, next, allowed)) keepNewest()
      if (count > 0) extend(corridor, next, allowed)
      newest.x = next.x
      newest.y = next.y
      newest.z = next.z
      newest.step = step
      if (count === 0) keepNewest()
    }
  }

  function keepNewest() {
    anchor(corridor, newest)
    const at = count * vertexStride
    if (at === vertices.length) vertices = withRoom(vertices, (budget + 1) * vertexStride)
    vertices[at] = newest.x
    vertices[at + 1] = newest.y
    vertices[at + 2] = newest.z
    vertices[at + 3] = newest.step
    count++
    while (count > budget) coarsen()
  }

  function coarsen() {
    // What is kept may be off by the tolerance already; as much again makes the double.
    const again = { tolerance: allowed.tolerance, reach: 2 * allowed.reach }
    allowed.tolerance *= 2
    allowed.reach *= 2
    const thinned = thin(vertices, budget >> 2, count, again, space !== undefined)
    count = thinned.count
    unchanged = Math.min(unchanged, thinned.unchanged)
  }

  return {
    push,
    take() {
      const vertexFrom = unchanged
      unchanged = count
      return {
        vertices: vertices.subarray(vertexFrom * vertexStride, count * vertexStride),
        vertexFrom,
      }
    },
    get tolerance() {
      return allowed.tolerance
    },
  }
}

/** Twice the room, at most so much. */
function withRoom(numbers: Float32Array<ArrayBuffer>, most: number): Float32Array<ArrayBuffer> {
  const grown = new Float32Array(Math.min(2 * numbers.length, most))
  grown.set(numbers)
  return grown
}

/** Vertices each path may have where so many share a budget. */
export function vertexShare(budget: number, paths: number): number {
  return Math.floor(budget / Math.max(1, paths))
}

/** NaN stays NaN. */
function clamp(number: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, number))
}

/** Thins vertices `from` to `count` in place, keeping both ends; returns how many there are then and how many stayed. */
function thin(
  vertices: Float32Array,
  from: number,
  count: number,
  allowed: Allowance,
  inSpace: boolean,
): { count: number; unchanged: number } {
  const corridor = inSpace ? createSpaceCorridor() : createCorridor()
  const place = { x: 0, y: 0, z: 0 }
  let kept = from
  let unchanged = count
  const goTo = (i: number) => {
    place.x = vertices[i * vertexStride]!
    place.y = vertices[i * vertexStride + 1]!
    place.z = vertices[i * vertexStride + 2]!
  }
  const keep = (i: number) => {
    goTo(i)
    anchor(corridor, place)
    if (i > kept) unchanged = Math.min(unchanged, kept)
    vertices.copyWithin(kept * vertexStride, i * vertexStride, (i + 1) * vertexStride)
    kept++
  }
  keep(from)
  for (let i = from + 1; i < count; i++) {
    goTo(i)
    if (!fits(corridor, place, allowed)) {
      keep(i - 1)
      goTo(i)
    }
    extend(corridor, place, allowed)
  }
  keep(count - 1)
  return { count: kept, unchanged }
}
