import { type HeightScale, heightScales } from '../core/landscape.ts'
import type { Grid } from './grid.ts'
import { rankGlsl, rankOf, shareAt } from './ranks.ts'

/**
 * How an excess f − f* becomes a height: (L(excess) − low) · factor, with L the identity, log(soft + excess), or
 * asinh((excess − middle) / soft). For `rank` it is the share of the ground that lies lower, read from `ranks`.
 */
export interface Scaling {
  readonly kind: HeightScale
  /** Where the curve bends into a line: what the grid cannot resolve is not drawn as a bottomless pit. */
  readonly soft: number
  readonly low: number
  readonly factor: number
  /** The excess at which f = 0, or the end of the range nearest to that; for `asinh`. */
  readonly middle: number
  /** f*. */
  readonly base: number
  /** Excesses with equal shares of the ground between them, ascending; for `rank`. */
  readonly ranks: Float32Array<ArrayBuffer>
}

/** Smallest part of the range that a scale still tells from zero. */
const floor = { log: 1e-12, asinh: 1e-6 } as const
/** Share of the ground whose |f| lies in the part of `asinh` that is nearly a line. */
const nearZero = 0.1

/** The scaling that takes the grid's lowest value to height 0 and its highest to 1. */
export function scalingOf(kind: HeightScale, grid: Grid): Scaling {
  const { lowest, highest, base } = grid
  const middle = Math.min(Math.max(-base, lowest), highest)
  const ranks = kind === 'rank' || kind === 'asinh' ? grid.ranks() : noRanks
  const curve = { kind, soft: softOf(kind, grid, middle), middle, base, ranks }
  const low = stretch(curve, lowest)
  const difference = stretch(curve, highest) - low
  return { ...curve, low, factor: difference > 0 ? 1 / difference : 0 }
}

const noRanks = new Float32Array(0)

function softOf(kind: HeightScale, { lowest, highest, finest, ranks }: Grid, middle: number) {
  const span = highest - lowest
  if (kind !== 'asinh') return Math.max(finest, span * floor.log, Number.MIN_VALUE)
  const sizes = ranks()
    .map((excess) => Math.abs(excess - middle))
    .filter((size) => size > 0)
    .sort()
  const typical = sizes[Math.floor(nearZero * sizes.length)] ?? 0
  return Math.max(typical, span * floor.asinh, Number.MIN_VALUE)
}

/** Height of an excess: 0 at the lowest, 1 at the highest of the grid, cut a little beyond. */
export function heightOf(scaling: Scaling, excess: number): number {
  const height = (stretch(scaling, excess) - scaling.low) * scaling.factor
  return Math.min(Math.max(height, lowestHeight), highestHeight)
}

/** A run may come to lie a little above or below everything the ground shows. */
const lowestHeight = -0.02
const highestHeight = 1.25

type Curve = Omit<Scaling, 'low' | 'factor'>

function stretch({ kind, soft, middle, ranks }: Curve, excess: number): number {
  switch (kind) {
    case 'linear':
      return excess
    case 'log':
      return Math.log(soft + Math.max(excess, 0))
    case 'asinh':
      return Math.asinh((excess - middle) / soft)
    case 'rank':
      return rankOf(ranks, excess)
  }
}

/** The excess of a height in [0, 1]. */
export function excessAt({ kind, soft, low, factor, middle, ranks }: Scaling, height: number) {
  if (factor === 0) return ranks[0] ?? low
  const stretched = height / factor + low
  switch (kind) {
    case 'linear':
      return stretched
    case 'log':
      return Math.exp(stretched) - soft
    case 'asinh':
      return middle + soft * Math.sinh(stretched)
    case 'rank':
      return shareAt(ranks, stretched)
  }
}

/**
 * `heightOf`, its derivative by the excess, and `excessAt`, for the shaders; `scaling` and `middle` are the uniforms of
 * `scalingVector` and `Scaling`.
 */
export const heightGlsl = /* glsl */ `
  ${rankGlsl}
  uniform vec4 scaling;
  uniform float middle;
  float arsinh(float x) {
    float size = abs(x);
    return sign(x) * (size > 1e6 ? log(2.0 * size) : log(size + sqrt(size * size + 1.0)));
  }
  float stretch(float excess) {
    if (scaling.x < 0.5) return excess;
    if (scaling.x < 1.5) return log(scaling.y + max(excess, 0.0));
    if (scaling.x < 2.5) return arsinh((excess - middle) / scaling.y);
    return rankOf(excess);
  }
  float heightOf(float excess) {
    return clamp((stretch(excess) - scaling.z) * scaling.w, ${lowestHeight}, ${highestHeight});
  }
  float heightSlope(float excess) {
    float x = clamp((excess - middle) / scaling.y, -1e15, 1e15);
    if (scaling.x < 0.5) return scaling.w;
    if (scaling.x < 1.5) return scaling.w / (scaling.y + max(excess, 0.0));
    if (scaling.x < 2.5) return scaling.w / (scaling.y * sqrt(1.0 + x * x));
    return scaling.w * rankSlope(excess);
  }
  float excessAt(float height) {
    float stretched = height / max(scaling.w, 1e-30) + scaling.z;
    if (scaling.x < 0.5) return stretched;
    if (scaling.x < 1.5) return exp(stretched) - scaling.y;
    if (scaling.x < 2.5) return middle + 0.5 * scaling.y * (exp(stretched) - exp(-stretched));
    return shareAt(stretched);
  }
`

/** The uniform `scaling`: kind (its place in `heightScales`), soft, low, factor. */
export function scalingVector(scaling: Scaling): [number, number, number, number] {
  const { kind, soft, low, factor } = scaling
  return [heightScales.indexOf(kind), soft, low, factor]
}
