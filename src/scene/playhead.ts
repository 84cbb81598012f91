import type { Trajectory } from '../session/trajectories.ts'
import { vertexStride } from '../worker/protocol.ts'

/** How many of a path's vertices lie at or before a step: the path is cut there. */
export function verticesUpTo(
  trajectory: Pick<Trajectory, 'vertices' | 'vertexCount'>,
  step: number,
): number {
  let low = 0
  let high = trajectory.vertexCount
  while (low < high) {
    const middle = (low + high) >>> 1
    if (trajectory.vertices[middle * vertexStride + 3]! <= step) low = middle + 1
    else high = middle
  }
  return low
}

/** The last point a run has at or before a step; −1 while it has none. */
export function pointAt(trajectory: Trajectory, step: number): number {
  return Math.min(Math.floor(step), trajectory.count - 1)
}

/** Which of the points after `from` up to `to` are drawn: all, or `most` of them evenly, always with the last. */
export function rawStride(from: number, to: number, most: number): number {
  return Math.max(1, Math.ceil((to - from) / most))
}
