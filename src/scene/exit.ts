import type { Trajectory } from '../session/trajectories.ts'
import { vertexStride } from '../worker/protocol.ts'
import { type Crossings, clip, crossingStride, crossingsUpTo } from './crossings.ts'

/** Where on the border a run left whose head is beyond it, and which way it went. */
export interface Exit {
  u: number
  v: number
  /** Direction on the sheet, of any length. */
  du: number
  dv: number
  /** f − f* at the ends of the segment that leaves, and how far along it the border is. */
  before: number
  after: number
  share: number
}

export interface Beyond {
  readonly u: number
  readonly v: number
  readonly excess: number
}

/**
 * The exit of a run whose head is outside; `kept` vertices of its path are drawn. It is on the way from the last of
 * them to the head, which thinning keeps straight; or the last crossing before; or, if there is none (the start was
 * outside, or there were too many), the nearest place of the border.
 */
export function findExit(
  crossings: Crossings,
  { vertices }: Trajectory,
  kept: number,
  head: Beyond,
  single: boolean,
  out: Exit,
): void {
  const last = (kept - 1) * vertexStride
  const y = single ? 0.5 : vertices[last + 1]!
  if (kept > 0 && clip(vertices[last]!, y, head.u, head.v, span) && span.from === 0) {
    leave(vertices[last]!, y, head.u, head.v, span.to, out)
    out.before = vertices[last + 2]!
    out.after = head.excess
    return
  }
  const met = kept > 0 ? crossingsUpTo(crossings, vertices[last + 3]!) - 1 : -1
  const at = met * crossingStride
  const { numbers } = crossings
  if (met >= 0 && numbers[at + 9] === 1) {
    const [ay, by] = single ? [0.5, 0.5] : [numbers[at + 1]!, numbers[at + 5]!]
    leave(numbers[at]!, ay, numbers[at + 4]!, by, numbers[at + 8]!, out)
    out.before = numbers[at + 2]!
    out.after = numbers[at + 6]!
    return
  }
  leave(Math.min(Math.max(head.u, 0), 1), Math.min(Math.max(head.v, 0), 1), head.u, head.v, 0, out)
  out.before = out.after = head.excess
}

const span = { from: 0, to: 1 }

function leave(ax: number, ay: number, bx: number, by: number, share: number, out: Exit): void {
  out.u = ax + share * (bx - ax)
  out.v = ay + share * (by - ay)
  out.du = bx - ax
  out.dv = by - ay
  out.share = share
}
