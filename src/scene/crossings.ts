import type { Trajectory } from '../session/trajectories.ts'
import { vertexStride } from '../worker/protocol.ts'

/** Where the drawn path of one run leaves the shown domain and where it comes back; grows with the path. */
export interface Crossings {
  /** `crossingStride` numbers each: the vertex before (x, y, f − f*, step), the one after, where between, 1 if outward. */
  readonly numbers: Float32Array
  count: number
  /** Vertices looked at already. */
  seen: number
  /** Grows whenever there is something else in `numbers`. */
  changes: number
  trajectory: Trajectory | undefined
  rewritten: number
}

export const crossingStride = 10
/** The first so many of a run are marked: a run that dances on the border says nothing new with every further one. */
export const mostCrossings = 64

export function createCrossings(): Crossings {
  const numbers = new Float32Array(crossingStride * mostCrossings)
  return { numbers, count: 0, seen: 0, changes: 0, trajectory: undefined, rewritten: -1 }
}

/** Takes over the vertices that are new; all again if those there were replaced, which thinning does rarely. */
export function followCrossings(crossings: Crossings, trajectory: Trajectory, single: boolean) {
  const { vertices, vertexCount, rewritten } = trajectory
  if (crossings.trajectory !== trajectory || crossings.rewritten !== rewritten) {
    if (crossings.count > 0) crossings.changes++
    Object.assign(crossings, { trajectory, rewritten, count: 0, seen: 0 })
  }
  for (let i = Math.max(1, crossings.seen); i < vertexCount; i++) {
    if (crossings.count === mostCrossings) break
    cross(crossings, vertices, i * vertexStride, single)
  }
  crossings.seen = vertexCount
}

/** How many of them the path has met at or before a step. */
export function crossingsUpTo({ numbers, count }: Crossings, step: number): number {
  let met = 0
  while (met < count && numbers[met * crossingStride + 7]! <= step) met++
  return met
}

/** Notes where the segment that ends at this vertex enters and leaves. */
function cross(crossings: Crossings, vertices: Float32Array, at: number, single: boolean): void {
  const before = at - vertexStride
  const ay = single ? 0.5 : vertices[before + 1]!
  const by = single ? 0.5 : vertices[at + 1]!
  if (!clip(vertices[before]!, ay, vertices[at]!, by, kept)) return
  if (kept.from > 0) note(crossings, vertices, at, kept.from, 0)
  if (kept.to < 1) note(crossings, vertices, at, kept.to, 1)
}

function note(crossings: Crossings, vertices: Float32Array, at: number, t: number, out: 0 | 1) {
  if (crossings.count === mostCrossings) return
  const { numbers } = crossings
  const place = crossings.count * crossingStride
  numbers.set(vertices.subarray(at - vertexStride, at + vertexStride), place)
  numbers[place + 8] = t
  numbers[place + 9] = out
  crossings.count++
  crossings.changes++
}

/** Shares of a segment, from 0 at its begin to 1 at its end. */
export interface Span {
  from: number
  to: number
}

const kept: Span = { from: 0, to: 1 }

/** The part of a segment that lies over the sheet [0, 1]²; false if none does (Liang and Barsky 1984). */
export function clip(ax: number, ay: number, bx: number, by: number, out: Span): boolean {
  out.from = 0
  out.to = 1
  return narrow(ax, bx - ax, out) && narrow(ay, by - ay, out) && out.from <= out.to
}

function narrow(a: number, d: number, out: Span): boolean {
  if (d === 0) return a >= 0 && a <= 1
  const t0 = -a / d
  const t1 = (1 - a) / d
  out.from = Math.max(out.from, Math.min(t0, t1))
  out.to = Math.min(out.to, Math.max(t0, t1))
  return true
}
