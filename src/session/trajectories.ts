import type { Ending } from '../core/ending.ts'

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
