import { contourAnchors } from '../core/geometry/contourAnchors.ts'
import { contours, type ValueGrid } from '../core/geometry/contours.ts'

/** Where texts may stand on the contour lines of a grid. */
export function anchorsOf(grid: ValueGrid, levels: readonly number[]): Float32Array<ArrayBuffer> {
  return contourAnchors(grid, levels, contours(grid, levels))
}
