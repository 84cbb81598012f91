import type { Ending } from './ending.ts'

/** One run under way. Whoever pulls points decides how fast. */
export interface Walk {
  /** Numbers a point takes: the coordinates, then f. */
  readonly stride: number
  /**
   * Makes the next points, at most `count`, and writes them into `out` from index `at` on. The first point is the start.
   * Returns how many were written; fewer than `count` only when the run has ended.
   */
  advance(out: Float64Array, at: number, count: number): number
  /** Set once the last point was written. */
  readonly ending: Ending | undefined
}
