import { contours as d3Contours } from 'd3-contour'
import { contours } from '../src/core/geometry/contours.ts'
import { contourGrids, type GridName } from './contourGrids.ts'
import type { Round } from './rounds.ts'

/** Milliseconds for all lines of one grid, stitched. What is compared is how many levels were met. */
export function contourRound(rival: 'ours' | 'd3', name: GridName): Round {
  const { values, size, levels } = contourGrids[name]
  const before = performance.now()
  const met = rival === 'ours' ? byOurs(values, size, levels) : byD3(values, size, levels)
  return { cost: performance.now() - before, last: [met] }
}

function byOurs(values: Float64Array, size: number, levels: readonly number[]): number {
  return new Set(contours({ values, columns: size, rows: size }, levels).levels).size
}

function byD3(values: Float64Array, size: number, levels: readonly number[]): number {
  // It reads any array of numbers, though its types ask for a plain one.
  const given = values as unknown as number[]
  const found = d3Contours()
    .size([size, size])
    .thresholds([...levels])(given)
  return found.filter(({ coordinates }) => coordinates.length > 0).length
}
