import type { Interval } from '../core/hyper.ts'
import type { HeightScale } from '../core/landscape.ts'

/** Which contour lines are drawn: level i is i · step − offset for `linear`; 1-2-5 or the like of a decade for `log`. */
export interface Levels {
  readonly kind: HeightScale
  /** Linear: distance of two levels, a nice number. */
  readonly step: number
  /** Lines a decade: 1, 3 (1-2-5) or 9. Log only. */
  readonly perDecade: 1 | 3 | 9
  /** Every how many lines one is heavier. */
  readonly major: number
}

/** About `count` levels over an excess f − f*, of which the grid shows nothing below `finest`. */
export function levelsOf(
  kind: HeightScale,
  excess: Interval,
  finest: number,
  count: number,
): Levels {
  const step = niceStep(excess[1] - excess[0], count)
  const decades = Math.log10(Math.max(excess[1], Number.MIN_VALUE) / bottomOf(excess, finest))
  const wanted = count / Math.max(decades, 0.1)
  const perDecade = wanted < 1.8 ? 1 : wanted < 6 ? 3 : 9
  const major = kind === 'linear' || perDecade === 1 ? 5 : perDecade
  return { kind, step, perDecade, major }
}

function bottomOf(excess: Interval, finest: number): number {
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

/** Excesses f − f* at which the value axis has ticks: nice values of f, or decades of f − f* where there are some. */
export function valueTicks(
  kind: HeightScale,
  excess: Interval,
  finest: number,
  base: number,
): number[] {
  const decades = kind === 'linear' ? [] : decadesOf(excess, finest)
  if (decades.length > 1) return decades
  return ticksOf([excess[0] + base, excess[1] + base], 5).map((value) => value - base)
}

/** Powers of ten from the finest excess to the highest, at most seven. */
function decadesOf(excess: Interval, finest: number): number[] {
  const lowest = Math.ceil(Math.log10(bottomOf(excess, finest)))
  const highest = Math.floor(Math.log10(excess[1]) + 1e-9)
  const every = Math.max(1, Math.ceil((highest - lowest + 1) / 7))
  const decades: number[] = []
  for (let power = highest; power >= lowest; power -= every) decades.unshift(10 ** power)
  return decades
}

/** Continuous number of a level in GLSL, whole on a line, and its slope by the excess. */
export const levelsGlsl = /* glsl */ `
  uniform vec4 levels; // kind, step, lines a decade, every how many is heavier
  uniform float levelsFrom; // f* in steps, less a multiple of 5; or the number of the lowest line
  vec2 levelIndex(float excess) {
    if (levels.x < 0.5) return vec2(excess / levels.y + levelsFrom, 1.0 / levels.y);
    float decimal = log(max(excess, 1e-30)) / log(10.0);
    float decade = floor(decimal);
    float scale = exp(decade * log(10.0));
    float m = excess / scale;
    if (levels.z < 2.0) return vec2(decimal, 1.0 / (log(10.0) * max(excess, 1e-30)));
    if (levels.z > 5.0) return vec2(9.0 * decade + m - 1.0, 1.0 / scale);
    vec2 part = m < 2.0 ? vec2(m - 1.0, 1.0) : m < 5.0 ? vec2(1.0 + (m - 2.0) / 3.0, 1.0 / 3.0) : vec2(2.0 + (m - 5.0) / 5.0, 0.2);
    return vec2(3.0 * decade + part.x, part.y / scale);
  }
`

/** The uniforms `levels` and `levelsFrom`. */
export function levelsVector(levels: Levels): [number, number, number, number] {
  return [levels.kind === 'linear' ? 0 : 1, levels.step, levels.perDecade, levels.major]
}

/** See `levelsGlsl`; computed in float64, because f* may be many steps away from zero. */
export function levelsOrigin(levels: Levels, base: number, finest: number): number {
  if (levels.kind === 'linear') return (base / levels.step) % levels.major
  return Math.floor(levels.perDecade * Math.log10(Math.max(finest, 1e-30)))
}
