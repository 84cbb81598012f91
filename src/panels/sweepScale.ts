import { type Judge, resultOf, type Sweep } from './sweep.ts'

/** Where results stand in the plot of a sweep: shares of its width from the left, and of its height from above. */
export interface SweepScale {
  x(rate: number): number
  /** What lies beyond the plot stands at its edge. */
  y(result: number): number
  readonly xTicks: readonly number[]
  readonly yTicks: readonly number[]
}

/**
 * Both axes logarithmic, the upper one to where the runs began, with a place for zeros a power of ten below all else; where
 * results are below zero, which happens where f* is not known, the upright axis is linear.
 */
export function sweepScale(
  sweeps: readonly Sweep[],
  judge: Judge,
  base: number,
  first: number,
): SweepScale {
  const rates = sweeps.flatMap((sweep) => sweep.rates).filter((rate) => rate > 0)
  const x = powers(Math.min(...rates), Math.max(...rates))
  const results = sweeps.flatMap(({ tallies }) =>
    tallies.flatMap((tally) => (tally ? (resultOf(tally, judge, base) ?? []) : [])),
  )
  const y = results.some((result) => result < 0)
    ? linear(Math.min(...results), Math.max(first, Math.min(...results)))
    : upright(results, first)
  return { x: x.share, y: (result) => 1 - y.share(result), xTicks: x.ticks, yTicks: y.ticks }
}

interface Axis {
  share(value: number): number
  readonly ticks: readonly number[]
}

function upright(results: readonly number[], first: number): Axis {
  const above = results.filter((result) => result > 0 && result < first)
  const highest = first > 0 ? first : 1
  const lowest = Math.min(highest / 10, ...above)
  const withZeros = results.includes(0) ? lowest / 10 : lowest
  return powers(10 ** Math.floor(Math.log10(withZeros)), highest)
}

/** From one number to another by their logarithms, with powers of ten as ticks. */
function powers(min: number, max: number): Axis {
  const [low, high] = [Math.log10(min), Math.log10(Math.max(max, min * (1 + 1e-9)))]
  const step = Math.max(1, Math.ceil((high - low) / 6))
  const first = Math.ceil((low - 1e-9) / step) * step
  const count = Math.max(0, Math.floor((high + 1e-9 - first) / step) + 1)
  return {
    share: (value) => within((Math.log10(Math.max(value, 0)) - low) / (high - low)),
    ticks: Array.from({ length: count }, (_, i) => Number(`1e${first + i * step}`)),
  }
}

function linear(min: number, max: number): Axis {
  const span = max - min || 1
  return {
    share: (value) => within((value - min) / span),
    ticks: [0, 1, 2, 3, 4].map((i) => min + (span * i) / 4),
  }
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share))
}
