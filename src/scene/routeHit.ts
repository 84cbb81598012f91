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
 * Looks for a place nearer than `hit.distance`; true if there is one. Goes through all vertices, whose number is
 * bounded by the budget of the picture and not by the number of steps, and measures only segments that may be near.
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
  let last = 0
  for (let i = first; i <= end; i++) {
    const at = i * vertexStride
    const isHead = i === end
    const u = isHead ? head[0] : vertices[at]!
    const v = isHead ? head[1] : single ? 0.5 : vertices[at + 1]!
    const code = outcode(projection, u, v, x, y, hit.distance)
    if (i > first && (last & code) === 0 && ((last | code) & behind) === 0) {
      readVertex(from, route, i - 1)
      readVertex(to, route, i)
      measure(projection, surface, route.draped, x, y, hit)
    }
    last = code
  }
  return hit.distance < before
}

/**
 * On which sides of a pixel a place is by more than a distance, at whatever height: a segment with both ends on one
 * side is not near (Cohen and Sutherland).
 */
function outcode(
  { x: xs, y: ys, w: ws }: Projection,
  u: number,
  v: number,
  x: number,
  y: number,
  distance: number,
): number {
  const w = ws[0] + u * ws[1] + v * ws[2]
  const highW = w + ws[3] * tallest
  if (w <= nearest || highW <= nearest) return behind
  const lowX = xs[0] + u * xs[1] + v * xs[2]
  const lowY = ys[0] + u * ys[1] + v * ys[2]
  const [ax, bx] = [lowX / w - x, (lowX + xs[3] * tallest) / highW - x]
  const [ay, by] = [lowY / w - y, (lowY + ys[3] * tallest) / highW - y]
  return (
    (ax > distance && bx > distance ? 1 : 0) |
    (ax < -distance && bx < -distance ? 2 : 0) |
    (ay > distance && by > distance ? 4 : 0) |
    (ay < -distance && by < -distance ? 8 : 0)
  )
}

/** Behind the camera. */
const behind = 16
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
  projection: Projection,
  surface: Surface,
  draped: boolean,
  x: number,
  y: number,
  hit: RouteHit,
): void {
  if (!clip(from.u, from.v, to.u, to.v, span)) return
  const low = aboutHeight(surface, from, draped)
  const high = aboutHeight(surface, to, draped)
  toPixel(projection, span.from, low, high, a)
  toPixel(projection, span.to, low, high, b)
  const squared = (b.x - a.x) ** 2 + (b.y - a.y) ** 2
  const along = squared > 0 ? ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / squared : 0
  const t = Math.min(Math.max(along, 0), 1)
  const distance = Math.hypot(x - a.x - t * (b.x - a.x), y - a.y - t * (b.y - a.y))
  if (!(distance < hit.distance)) return
  hit.distance = distance
  const share = span.from + t * (span.to - span.from)
  hit.step = Math.round(from.step + share * (to.step - from.step))
}

const a = { x: 0, y: 0 }
const b = { x: 0, y: 0 }

/** Where the camera shows a share of the segment `from`–`to`, whose ends have these heights. */
function toPixel(
  { x, y, w }: Projection,
  share: number,
  low: number,
  high: number,
  out: { x: number; y: number },
): void {
  const u = from.u + share * (to.u - from.u)
  const v = from.v + share * (to.v - from.v)
  const height = low + share * (high - low)
  const depth = sum(w, u, v, height)
  out.x = sum(x, u, v, height) / depth
  out.y = sum(y, u, v, height) / depth
}

/** `routeHeight` but for the facets of the ground, which move it by less than the reach of a pointer. */
function aboutHeight(surface: Surface, { u, v, excess }: Vertex, draped: boolean): number {
  return draped ? surfaceHeight(surface, u, v) || 0 : heightOf(surface.scaling, excess)
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
