import type { HeightScale } from '../core/landscape.ts'
import type { Grid } from './grid.ts'

/** How an excess f − f* becomes a height: (L(excess) − low) · factor, with L the identity or log(soft + excess). */
export interface Scaling {
  readonly kind: HeightScale
  /** Where the logarithm begins to bend into a line: what the grid cannot resolve is not drawn as a bottomless pit. */
  readonly soft: number
  readonly low: number
  readonly factor: number
}

/** Smallest part of the range that the logarithm still tells from zero. */
const floor = 1e-12

/** The scaling that takes the grid's lowest value to height 0 and its highest to 1. */
export function scalingOf(kind: HeightScale, grid: Grid): Scaling {
  const span = grid.highest - grid.lowest
  const soft = Math.max(grid.finest, span * floor, Number.MIN_VALUE)
  const low = stretch(kind, soft, grid.lowest)
  const difference = stretch(kind, soft, grid.highest) - low
  return { kind, soft, low, factor: difference > 0 ? 1 / difference : 0 }
}

/** Height of an excess: 0 at the lowest, 1 at the highest of the grid, cut a little beyond. */
export function heightOf(scaling: Scaling, excess: number): number {
  const height = (stretch(scaling.kind, scaling.soft, excess) - scaling.low) * scaling.factor
  return Math.min(Math.max(height, lowestHeight), highestHeight)
}

/** A run may come to lie a little above or below everything the ground shows. */
const lowestHeight = -0.02
const highestHeight = 1.25

function stretch(kind: HeightScale, soft: number, excess: number): number {
  return kind === 'linear' ? excess : Math.log(soft + Math.max(excess, 0))
}

/** `heightOf` and its derivative by the excess, for the shaders; `scaling` holds what `scalingVector` returns. */
export const heightGlsl = /* glsl */ `
  uniform vec4 scaling;
  float heightOf(float excess) {
    float stretched = scaling.x < 0.5 ? excess : log(scaling.y + max(excess, 0.0));
    return clamp((stretched - scaling.z) * scaling.w, ${lowestHeight}, ${highestHeight});
  }
  float heightSlope(float excess) {
    return scaling.w * (scaling.x < 0.5 ? 1.0 : 1.0 / (scaling.y + max(excess, 0.0)));
  }
`

/** The uniform `scaling`: kind (0 linear, 1 log), soft, low, factor. */
export function scalingVector(scaling: Scaling): [number, number, number, number] {
  return [scaling.kind === 'linear' ? 0 : 1, scaling.soft, scaling.low, scaling.factor]
}
