import type { Trajectory } from '../session/trajectories.ts'
import { vertexStride } from '../worker/protocol.ts'
import { clip, type Span } from './crossings.ts'
import { heightOf } from './heightScale.ts'
import { type Projection, sum } from './projection.ts'
import { type Surface, surfaceHeight } from './surface.ts'

/** The nearest place of a route to a pixel. */
export interface RouteHit {
  /** CSS pixels; as given, the farthest that counts. */
  distance: number
  /** The step nearest to the place. */
  step: number
}

/** A route as it is drawn: some of the thinned vertices, then straight on to the head. */
export interface DrawnRoute {
  readonly trajectory: Trajectory
  /** Vertices `first` to `end` − 1. */
  readonly first: number
  readonly end: number
  /** u, v, f − f* and step of the head. */
  readonly head: readonly [number, number, number, number]
  readonly single: boolean
  readonly draped: boolean
}

/**
 * Looks for a place nearer than `hit.distance`; true if there is one. Goes through all vertices, but computes no more
 * than four products for those that are not above or below the pixel; their number is bounded by the budget of the
 * picture, never by the number of steps.
 */
export function hitRoute(
  projection: Projection,
  surface: Surface,
  route: DrawnRoute,
  x: number,
  y: number,
  hit: RouteHit,
): boolean {
  const { vertices } = route.trajectory
  const { first, end, head, single } = route
  const before = hit.distance
  let nearby = Number.NaN
  for (let i = first; i <= end; i++) {
    const at = i * vertexStride
    const isHead = i === end
    const u = isHead ? head[0] : vertices[at]!
    const v = isHead ? head[1] : single ? 0.5 : vertices[at + 1]!
    const side = sideOf(projection, u, v, x, hit.distance)
    // Both ends on the same side of the pixel, or one behind the camera (NaN).
    const passes = !(nearby * side <= 0)
    nearby = side
    if (passes || i === first) continue
    readVertex(from, route, i - 1)
    readVertex(to, route, i)
    measure(projection, surface, route.draped, x, y, hit)
  }
  return hit.distance < before
}

/** −1 or 1 if a place is left or right of a pixel by more than a distance at any height, 0 if not, NaN if behind. */
function sideOf({ x: row, w }: Projection, u: number, v: number, x: number, distance: number) {
  const low = row[0] + u * row[1] + v * row[2]
  const lowW = w[0] + u * w[1] + v * w[2]
  const highW = lowW + w[3] * tallest
  if (lowW <= nearest || highW <= nearest) return Number.NaN
  const a = low / lowW - x
  const b = (low + row[3] * tallest) / highW - x
  if (a > distance && b > distance) return 1
  return a < -distance && b < -distance ? -1 : 0
}

/** No vertex is drawn higher. */
const tallest = 1.3
/** Before the camera, in half-widths. */
const nearest = 0.05

interface Vertex {
  u: number
  v: number
  excess: number
  step: number
}

const from: Vertex = { u: 0, v: 0, excess: 0, step: 0 }
const to: Vertex = { u: 0, v: 0, excess: 0, step: 0 }
const span: Span = { from: 0, to: 1 }

function readVertex(out: Vertex, { trajectory, end, head, single }: DrawnRoute, index: number) {
  const { vertices } = trajectory
  const at = index * vertexStride
  const isHead = index === end
  out.u = isHead ? head[0] : vertices[at]!
  out.v = isHead ? head[1] : single ? 0.5 : vertices[at + 1]!
  out.excess = isHead ? head[2] : vertices[at + 2]!
  out.step = isHead ? head[3] : vertices[at + 3]!
}

/** Takes over the place of the segment `from`–`to` nearest to the pixel if it is nearer than what was found before. */
function measure(
  { x: xs, y: ys, w: ws }: Projection,
  surface: Surface,
  draped: boolean,
  x: number,
  y: number,
  hit: RouteHit,
): void {
  if (!clip(from.u, from.v, to.u, to.v, span)) return
  const low = routeHeight(surface, from.u, from.v, from.excess, draped)
  const high = routeHeight(surface, to.u, to.v, to.excess, draped)
  const at = (t: number) => {
    const u = from.u + t * (to.u - from.u)
    const v = from.v + t * (to.v - from.v)
    const height = low + t * (high - low)
    const w = sum(ws, u, v, height)
    return [sum(xs, u, v, height) / w, sum(ys, u, v, height) / w] as const
  }
  const [ax, ay] = at(span.from)
  const [bx, by] = at(span.to)
  const squared = (bx - ax) ** 2 + (by - ay) ** 2
  const along = squared > 0 ? ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared : 0
  const t = Math.min(Math.max(along, 0), 1)
  const distance = Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay))
  if (!(distance < hit.distance)) return
  hit.distance = distance
  const share = span.from + t * (span.to - span.from)
  hit.step = Math.round(from.step + share * (to.step - from.step))
}

/** The height that a vertex of a route is drawn at: that of its own value, but never in the ground. */
export function routeHeight(
  surface: Surface,
  u: number,
  v: number,
  excess: number,
  draped: boolean,
): number {
  const inside = u >= 0 && u <= 1 && v >= 0 && v <= 1
  const ground = inside || draped ? surfaceHeight(surface, u, v) : Number.NaN
  if (draped) return ground || 0
  const own = heightOf(surface.scaling, excess)
  return Number.isNaN(ground) ? own : Math.max(own, ground)
}
