import type { HeightScale } from '../core/landscape.ts'

/** A landscape on a few points: what a thumbnail is drawn from. */
export interface SmallMap {
  readonly columns: number
  readonly rows: number
  /** Heights in [0, 1], bottom row first; NaN where f is undefined. */
  readonly heights: Float64Array
}

/** Share of the values that lie below the finest excess a logarithm tells apart. */
const finestShare = 0.02

/** Values of f as heights from the lowest to the highest, by the scale that shows the landscape best. */
export function smallMap(columns: number, values: readonly number[], scale: HeightScale): SmallMap {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b)
  const lowest = sorted[0] ?? 0
  const range = (sorted.at(-1) ?? 0) - lowest
  const finest = (sorted[Math.floor(sorted.length * finestShare)] ?? 0) - lowest
  const soft = Math.max(finest, range * 1e-6)
  const heightOf = (excess: number) => {
    if (!(range > 0)) return 0 * excess
    return scale === 'linear'
      ? excess / range
      : Math.log1p(excess / soft) / Math.log1p(range / soft)
  }
  return {
    columns,
    rows: values.length / columns,
    heights: Float64Array.from(values, (value) =>
      Number.isFinite(value) ? heightOf(value - lowest) : Number.NaN,
    ),
  }
}
