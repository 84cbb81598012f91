import type { Ending } from '../core/ending.ts'
import { type Part, vertexStride } from '../worker/protocol.ts'

/** The points one run went through, as received. Grows in place, never through React. */
export interface Trajectory {
  /** Numbers a point takes: the coordinates, then f. */
  readonly stride: number
  /** Points received: `points.subarray(0, count * stride)` is valid. */
  count: number
  readonly points: Float64Array
  /** The thinned path: `vertexStride` numbers a vertex, `vertexCount` of them valid. */
  readonly vertices: Float32Array
  vertexCount: number
  /** Grows whenever vertices already there were replaced, so that a drawer uploads them all again. */
  rewritten: number
  ending: Ending | undefined
}

/** Room one trajectory needs. */
export interface Room {
  readonly stride: number
  readonly points: number
  readonly vertices: number
}

/**
 * Empty trajectories over the arrays of the former ones wherever those fit, so that dragging a slider allocates
 * nothing. Those that are kept go on, each in its new place; the others of the former ones are void afterwards.
 */
export function renewed(
  former: readonly Trajectory[],
  runs: number,
  room: Room,
  kept: readonly (number | undefined)[] = [],
): Trajectory[] {
  const free = former.filter((_, run) => !kept.includes(run))
  return Array.from({ length: runs }, (_, run) => {
    const same = kept[run]
    return same === undefined ? empty(room, free.shift()) : former[same]!
  })
}

function empty({ stride, points, vertices }: Room, former: Trajectory | undefined): Trajectory {
  return {
    stride,
    count: 0,
    points: fitting(former?.points, points * stride) ?? new Float64Array(points * stride),
    vertices:
      fitting(former?.vertices, vertices * vertexStride) ??
      new Float32Array(vertices * vertexStride),
    vertexCount: 0,
    rewritten: 0,
    ending: undefined,
  }
}

/** Takes over what one message brings of one run; one `set` for the points, one for the path. */
export function append(trajectory: Trajectory, part: Part, buffer: ArrayBuffer): void {
  const { stride } = trajectory
  const points = new Float64Array(
    buffer,
    part.at * Float64Array.BYTES_PER_ELEMENT,
    part.count * stride,
  )
  trajectory.points.set(points, part.from * stride)
  trajectory.count = part.from + part.count
  trajectory.vertices.set(part.vertices, part.vertexFrom * vertexStride)
  if (part.vertexFrom < trajectory.vertexCount) trajectory.rewritten++
  trajectory.vertexCount = part.vertexFrom + part.vertices.length / vertexStride
  trajectory.ending = part.ending
}

/** An array too small is useless, one far too large would hold memory for ever. */
function fitting<A extends Float64Array | Float32Array>(array: A | undefined, length: number) {
  return array && array.length >= length && array.length <= 2 * length ? array : undefined
}
