import type { Ground } from '../session/session.ts'
import { type Ranks, ranksOf } from './ranks.ts'

/** Heights above f* on a regular grid, with one extrapolated ring around it so that a cubic never lacks a neighbour. */
export interface Grid {
  /** Without the ring. */
  readonly columns: number
  readonly rows: number
  /** f − f*, bottom row first, (columns + 2) × (rows + 2) numbers; `hole` where f is undefined. */
  readonly texels: Float32Array
  /** Of f − f* over the grid. */
  readonly lowest: number
  readonly highest: number
  /** The excess that few values undercut, one in 5,000 (in 50 on a line): the grid cannot show finer detail. */
  readonly finest: number
  /** f* itself. */
  readonly base: number
  /** What `ranksOf` says of the excesses; sorted when first asked for. */
  ranks(): Ranks
}

/** Stands for "undefined here": a NaN would not survive every graphics driver. Exact in single precision. */
export const hole = 2 ** 126
/** Greater values are cut, so that sums of sixteen of them stay finite. */
const largest = 1e30

/** The ground as the shaders read it; for one parameter a single row is taken and doubled. */
export function gridOf(ground: Ground): Grid {
  const columns = ground.size[0]
  // With one parameter all rows are alike.
  const givenRows = ground.domain.length < 2 ? 1 : ground.size[1]
  const rows = Math.max(2, givenRows)
  const width = columns + 2
  const texels = new Float32Array(width * (rows + 2))
  for (let row = 0; row < rows; row++) {
    const from = Math.min(row, givenRows - 1) * columns
    for (let column = 0; column < columns; column++) {
      const excess = excessOf(ground.values[from + column]!, ground.base)
      texels[(row + 1) * width + column + 1] = excess
    }
  }
  surround(texels, width, rows + 2)
  const lowest = Math.max(ground.range[0] - ground.base, 0)
  const highest = Math.min(Math.max(ground.range[1] - ground.base, lowest), largest)
  let ranks: Ranks | undefined
  return {
    columns,
    rows,
    texels,
    lowest,
    highest,
    finest: finestOf(texels, givenRows),
    base: ground.base,
    ranks() {
      ranks ??= ranksOf(sampleOf(texels), [lowest, highest])
      return ranks
    },
  }
}

/** More values than this say no more about shares of the ground. */
const mostSampled = 65_536

function sampleOf(texels: Float32Array): Float32Array {
  const every = Math.max(1, Math.ceil(texels.length / mostSampled))
  return texels.filter((excess, i) => i % every === 0 && excess < hole)
}

function excessOf(value: number, base: number): number {
  if (Number.isNaN(value)) return hole
  return Math.min(Math.max(value - base, -largest), largest)
}

/** Fills the ring by the parabola through the three nearest values, which a quadratic continues exactly. */
function surround(texels: Float32Array, width: number, height: number): void {
  for (let row = 1; row < height - 1; row++) {
    extend(texels, row * width, 1, width)
    extend(texels, row * width + width - 1, -1, width)
  }
  for (let column = 0; column < width; column++) {
    extend(texels, column, width, height)
    extend(texels, (height - 1) * width + column, -width, height)
  }
}

function extend(texels: Float32Array, at: number, stride: number, length: number): void {
  const near = texels[at + stride]!
  const middle = texels[at + 2 * stride]!
  const far = length > 4 ? texels[at + 3 * stride]! : middle
  const usable = near < hole && middle < hole && far < hole
  const parabola = length > 4 ? 3 * near - 3 * middle + far : 2 * near - middle
  texels[at] = usable ? Math.min(Math.max(parabola, -largest), largest) : near
}

function finestOf(texels: Float32Array, rows: number): number {
  const kept = Math.max(6, Math.round(texels.length / (rows < 3 ? 50 : 5000)))
  const smallest: number[] = []
  for (const excess of texels) {
    if (!(excess > 0) || excess >= hole) continue
    if (smallest.length === kept && excess >= smallest[kept - 1]!) continue
    insert(smallest, excess)
    if (smallest.length > kept) smallest.pop()
  }
  return smallest.at(-1) ?? 0
}

function insert(sorted: number[], value: number): void {
  let at = sorted.length
  while (at > 0 && sorted[at - 1]! > value) at--
  sorted.splice(at, 0, value)
}

/**
 * The same grid in GLSL: `sampleGrid` interpolates f − f* by a cubic (exact for quadratics; an undershoot that no
 * quadratic would have is cut, or cliffs would grow moats), `cellOf` finds the texels around a place.
 */
export const gridGlsl = /* glsl */ `
  uniform sampler2D grid;
  uniform vec2 cells;
  const float HOLE = 1e37;
  // there: below a half where f is undefined.
  struct GridSample { float excess; vec2 slope; float there; };

  float texel(ivec2 at) { return texelFetch(grid, at, 0).r; }
  vec2 cellOf(vec2 uv) { return min(floor(clamp(uv, 0.0, 1.0) * cells), cells - 1.0); }

  vec4 cubicWeights(float t) {
    float s = 1.0 - t;
    return 0.5 * vec4(-t * s * s, 2.0 + t * t * (3.0 * t - 5.0), 2.0 + s * s * (3.0 * s - 5.0), -s * t * t);
  }
  vec4 cubicSlopes(float t) {
    return 0.5 * vec4(-1.0 + t * (4.0 - 3.0 * t), t * (9.0 * t - 10.0), 1.0 + t * (8.0 - 9.0 * t), t * (3.0 * t - 2.0));
  }
  float cubic(vec4 weights, vec4 p) {
    float lowest = min(p.y, p.z) - 0.125 * min(abs(p.x - p.y), abs(p.w - p.z));
    return max(dot(weights, p), lowest);
  }
  vec4 texelRow(ivec2 at) {
    return vec4(texel(at), texel(at + ivec2(1, 0)), texel(at + ivec2(2, 0)), texel(at + ivec2(3, 0)));
  }

  // Near a hole: smooth weights draw its rim round, and only values that are there count.
  vec4 smoothWeights(float t) {
    float s = 1.0 - t;
    return vec4(s * s * s, 4.0 + 3.0 * t * t * (t - 2.0), 4.0 + 3.0 * s * s * (s - 2.0), t * t * t) / 6.0;
  }
  vec4 smoothSlopes(float t) {
    float s = 1.0 - t;
    return vec4(-s * s, t * (3.0 * t - 4.0), -s * (3.0 * s - 4.0), t * t) / 2.0;
  }
  GridSample sampleAroundHole(ivec2 at, vec2 t) {
    vec4 wx = smoothWeights(t.x), wy = smoothWeights(t.y), sx = smoothSlopes(t.x), sy = smoothSlopes(t.y);
    vec2 near = vec2(0.0), wide = vec2(0.0), east = vec2(0.0), north = vec2(0.0);
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        float excess = texel(at + ivec2(column, row));
        if (excess > HOLE) continue;
        vec2 away = abs(vec2(column, row) - 1.0 - t);
        near += max(1.0 - away.x, 0.0) * max(1.0 - away.y, 0.0) * vec2(excess, 1.0);
        wide += wx[column] * wy[row] * vec2(excess, 1.0);
        east += sx[column] * wy[row] * vec2(excess, 1.0);
        north += wx[column] * sy[row] * vec2(excess, 1.0);
      }
    }
    float mean = wide.x / max(wide.y, 1e-6);
    vec2 slope = (vec2(east.x, north.x) - mean * vec2(east.y, north.y)) / max(wide.y, 0.1) * cells;
    // The fewer of the four values around it are there, the less they count.
    float excess = mix(mean, near.x / max(near.y, 1e-6), smoothstep(0.2, 1.0, near.y));
    return GridSample(excess, slope, wide.y);
  }

  GridSample sampleGrid(vec2 uv) {
    vec2 cell = cellOf(uv);
    vec2 t = clamp(uv, 0.0, 1.0) * cells - cell;
    ivec2 at = ivec2(cell);
    vec4 r0 = texelRow(at), r1 = texelRow(at + ivec2(0, 1)), r2 = texelRow(at + ivec2(0, 2)), r3 = texelRow(at + ivec2(0, 3));
    vec4 worst = max(max(r0, r1), max(r2, r3));
    if (max(max(worst.x, worst.y), max(worst.z, worst.w)) > HOLE) return sampleAroundHole(at, t);
    vec4 wx = cubicWeights(t.x), wy = cubicWeights(t.y), sx = cubicSlopes(t.x), sy = cubicSlopes(t.y);
    vec4 across = vec4(cubic(wx, r0), cubic(wx, r1), cubic(wx, r2), cubic(wx, r3));
    vec4 slopes = vec4(dot(sx, r0), dot(sx, r1), dot(sx, r2), dot(sx, r3));
    return GridSample(cubic(wy, across), vec2(dot(wy, slopes), dot(sy, across)) * cells, 1.0);
  }
`
