import type { Interval } from '../core/hyper.ts'
import type { LevelSpacing } from '../settings/settings.ts'
import type { Grid } from './grid.ts'
import { excessAt, heightOf, type Scaling, scalingOf } from './heightScale.ts'

/** One contour line of the ground. */
export interface Level {
  /** The f − f* that it runs at. */
  readonly excess: number
  /** Drawn heavier, and labelled. */
  readonly heavy: boolean
}

/**
 * About `count` contour lines for what a scaling shows of a grid, ascending. Every fifth is heavier; where lines follow the
 * decades, the whole decades are.
 */
export function levelsOf(
  scaling: Scaling,
  grid: Grid,
  count: number,
  spacing: LevelSpacing = 'height',
): Level[] {
  const wished =
    count < 1 || !(grid.highest > grid.lowest)
      ? []
      : wishedLevels(scalingFor(spacing, scaling, grid), grid, count)
  return wished
    .filter(({ excess }) => excess >= grid.lowest && excess <= grid.highest)
    .slice(0, mostLevels)
}

/** The scaling whose heights levels of a spacing divide evenly. */
function scalingFor(spacing: LevelSpacing, shown: Scaling, grid: Grid): Scaling {
  if (spacing === 'height') return shown
  const kind = spacing === 'quantile' ? 'rank' : spacing
  return kind === shown.kind ? shown : scalingOf(kind, grid)
}

/**
 * Shares of f − f* by which it changes from pixel to pixel where single precision tells nothing of where a line runs, and
 * where it tells enough.
 */
export const flatness = [4e-7, 2e-6] as const

/** As many as the shader's table holds. */
export const mostLevels = 255

function wishedLevels(scaling: Scaling, grid: Grid, count: number): Level[] {
  switch (scaling.kind) {
    case 'linear':
      return evenLevels(grid, count)
    case 'log': {
      const bottom = bottomOf([grid.lowest, grid.highest], scaling.soft)
      const decades = Math.log10(grid.highest / bottom)
      if (decades < 1) return evenLevels(grid, count)
      return followsDecades(scaling, grid)
        ? decadeLevels(bottom, grid.highest, count)
        : roundLevels(scaling, grid, count)
    }
    case 'asinh':
      return signedLevels(scaling, grid, count)
    case 'rank':
      return roundLevels(scaling, grid, count)
  }
}

/** Multiples of a nice step of f, every fifth heavier, counted from f = 0. */
function evenLevels({ lowest, highest, base }: Grid, count: number): Level[] {
  const step = niceStep(highest - lowest, count)
  const first = Math.ceil((lowest + base) / step)
  const last = Math.floor((highest + base) / step)
  return Array.from({ length: Math.min(last - first + 1, mostLevels) }, (_, i) => ({
    excess: tidy((first + i) * step, step) - base,
    heavy: (first + i) % 5 === 0,
  }))
}

/** 1, 2, 5 or the like of every decade from `bottom` on, about `count` in all. */
function decadeLevels(bottom: number, top: number, count: number): Level[] {
  const wanted = count / Math.max(Math.log10(top / bottom), 0.1)
  const leads = wanted < 1.8 ? [1] : wanted < 6 ? [1, 2, 5] : [1, 2, 3, 4, 5, 6, 7, 8, 9]
  const levels: Level[] = []
  for (let power = Math.floor(Math.log10(bottom)); 10 ** power <= top; power++) {
    for (const lead of leads) {
      const excess = Number(`${lead}e${power}`)
      const heavy = lead === 1 && (leads.length > 1 || power % 5 === 0)
      if (excess >= bottom * (1 - 1e-9) && excess <= top) levels.push({ excess, heavy })
    }
  }
  return levels
}

/** Zero and lines on both sides of it, about evenly spaced in height; every fifth is heavier, counted from zero. */
function signedLevels(scaling: Scaling, grid: Grid, count: number): Level[] {
  const both = grid.lowest < scaling.middle && grid.highest > scaling.middle
  const sizes = roundSizes(scaling, grid, count / (both ? 2 : 1))
  const middle = roundMiddle(scaling)
  const on = (side: 1 | -1) =>
    sizes.map((size, i) => ({ excess: middle + side * size, heavy: i % 5 === 4 }))
  return [...on(-1).reverse(), { excess: middle, heavy: true }, ...on(1)]
}

/** The excess about which `asinh` is taken: where f = 0 exactly, if that is just beside the range only because the grid misses it. */
export function roundMiddle({ middle, base, soft }: Scaling): number {
  return Math.abs(middle + base) < 0.01 * soft ? -base + 0 : middle
}

/** About `count` distances from the middle that `asinh` spaces evenly, as round as that allows. */
export function roundSizes(
  { soft, middle }: Scaling,
  { lowest, highest }: Grid,
  count: number,
): number[] {
  const reach = Math.asinh(Math.max(middle - lowest, highest - middle) / soft)
  const sizeAt = (place: number) => soft * Math.sinh((place * reach) / count)
  const sizes = Array.from({ length: Math.ceil(count) }, (_, i) =>
    roundest(sizeAt(i + 0.7), sizeAt(i + 1), sizeAt(i + 1.3)),
  )
  return sizes.filter((size, i) => i === 0 || size > sizes[i - 1]!)
}

/**
 * Whether lines of a logarithm are at decades of f − f*. Where f* is not zero, f there is not round: then f is preferred,
 * unless it would take more digits than one can read.
 */
export function followsDecades({ soft }: Scaling, { lowest, highest, base }: Grid): boolean {
  const bottom = bottomOf([lowest, highest], soft)
  return Math.abs(base) < 1e-3 * bottom || Math.abs(base) > 1e5 * bottom
}

/** About `count` values of f that a scaling spaces evenly, as round as that allows. */
export function roundValues(scaling: Scaling, { base }: Grid, count: number): number[] {
  const places = Array.from({ length: count }, (_, i) => (i + 1) / (count + 1))
  const values = places.map((place) => roundNear(scaling, base, place, 0.3 / (count + 1)))
  return values.filter((value, i) => i === 0 || value > values[i - 1]!)
}

/** About `count` lines evenly spaced in height at round values of f; the heavier ones, every fifth, are the roundest. */
function roundLevels(scaling: Scaling, grid: Grid, count: number): Level[] {
  const step = 1 / (count + 1)
  const heavy = new Set<number>()
  for (let place = 3 * step; place < 1 - step; place += 5 * step) {
    heavy.add(roundNear(scaling, grid.base, place, 1.5 * step))
  }
  const values = new Set(heavy)
  const heights = [...heavy].map((value) => heightOf(scaling, value - grid.base))
  for (const [i, from] of [0, ...heights].entries()) {
    const span = (heights[i] ?? 1) - from
    const parts = Math.round(span / step)
    for (let part = 1; part < parts; part++) {
      values.add(roundNear(scaling, grid.base, from + (part / parts) * span, 0.3 * step))
    }
  }
  return [...values]
    .sort((a, b) => a - b)
    .map((value) => ({ excess: value - grid.base, heavy: heavy.has(value) }))
}

/** The roundest value of f within a reach of a height. */
function roundNear(scaling: Scaling, base: number, height: number, reach: number): number {
  const valueAt = (place: number) => excessAt(scaling, Math.min(Math.max(place, 0), 1)) + base
  return roundest(valueAt(height - reach), valueAt(height), valueAt(height + reach))
}

/** The number within [low, high] that needs the fewest digits, near `wanted`. */
function roundest(low: number, wanted: number, high: number): number {
  const size = Math.max(Math.abs(low), Math.abs(high))
  if (!(high > low) || !(size > 0)) return wanted
  const first = Math.ceil(Math.log10(size))
  for (let power = first; power > first - 12; power--) {
    for (const lead of [5, 2, 1]) {
      const step = lead * 10 ** power
      const near = tidy(Math.round(wanted / step) * step, step)
      if (near >= low && near <= high) return near
    }
  }
  return wanted
}

export function bottomOf(excess: Interval, finest: number): number {
  return Math.max(excess[0], finest, Number.MIN_VALUE)
}

/** The nice number (1, 2 or 5 times a power of ten) that cuts `span` into about `count` parts. */
export function niceStep(span: number, count: number): number {
  const rough = span / Math.max(count, 1)
  if (!(rough > 0) || !Number.isFinite(rough)) return 1
  const power = 10 ** Math.floor(Math.log10(rough))
  const lead = rough / power
  return power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10)
}

/** Nice numbers within an interval, ascending, about `count` of them. */
export function ticksOf([min, max]: Interval, count: number): number[] {
  const step = niceStep(max - min, count)
  const first = Math.ceil(min / step - 1e-9)
  const last = Math.floor(max / step + 1e-9)
  if (!(last - first < 1000)) return []
  return Array.from({ length: last - first + 1 }, (_, i) => tidy((first + i) * step, step))
}

/** A multiple of a step without the last bits that multiplying left. */
function tidy(multiple: number, step: number): number {
  const decimals = Math.min(Math.max(1 - Math.floor(Math.log10(step)), 0), 100)
  const rounded = Number(multiple.toFixed(decimals))
  return rounded === 0 ? 0 : rounded
}

/**
 * The contour lines in GLSL: `nearestLevel` is the excess of the line nearest to an excess, the distance from it to the
 * next one, and 1 if it is heavy.
 */
export const levelsGlsl = /* glsl */ `
  uniform sampler2D levels; // excess, heavy
  uniform float levelCount;
  vec2 levelAt(int i) { return texelFetch(levels, ivec2(i, 0), 0).rg; }
  vec3 nearestLevel(float excess) {
    int last = int(levelCount) - 1;
    if (last < 0) return vec3(1e30, 1e30, 0.0);
    int low = 0;
    for (int jump = 128; jump >= 1; jump /= 2) {
      if (low + jump <= last && levelAt(low + jump).x <= excess) low += jump;
    }
    vec2 below = levelAt(low), above = levelAt(min(low + 1, last));
    float spacing = low < last ? above.x - below.x : below.x - levelAt(max(last - 1, 0)).x;
    vec2 nearest = excess - below.x > above.x - excess ? above : below;
    return vec3(nearest.x, spacing > 0.0 ? spacing : 1e30, nearest.y);
  }
`

/** The table `levels`: (excess, heavy) of every line. */
export function levelsTable(levels: readonly Level[]): Float32Array<ArrayBuffer> {
  const table = new Float32Array(2 * (mostLevels + 1))
  for (const [i, { excess, heavy }] of levels.entries()) table.set([excess, heavy ? 1 : 0], 2 * i)
  return table
}
