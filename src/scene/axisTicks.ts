import type { Interval } from '../core/hyper.ts'
import { shown } from '../locales/number.ts'
import type { Grid } from './grid.ts'
import type { Scaling } from './heightScale.ts'
import { niceStep, ticksOf, valueTicks } from './levels.ts'

/** One tick: what it is at (a coordinate, or an excess f − f*) and what is written beside it. */
export interface Tick {
  readonly at: number
  readonly text: string
}

/** Nice ticks of a coordinate, about `count` of them. */
export function coordinateTicks(interval: Interval, count: number): Tick[] {
  const step = niceStep(interval[1] - interval[0], count)
  const digits = digitsFor(Math.max(Math.abs(interval[0]), Math.abs(interval[1])), step)
  return ticksOf(interval, count).map((at) => ({ at, text: shown(at, digits) }))
}

/** Ticks of the value axis, with the true values of f. */
export function heightTicks(scaling: Scaling, grid: Grid): Tick[] {
  const range = grid.highest - grid.lowest
  return valueTicks(scaling, grid).map((at) => ({
    at,
    text: valueText(scaling, at, grid.base, range),
  }))
}

/** The true value of f at an excess f − f*, with as many digits as tell it from its neighbours on this scale. */
export function valueText({ kind, middle }: Scaling, excess: number, base: number, range: number) {
  const value = excess + base
  const size = Math.abs(value)
  switch (kind) {
    case 'linear':
      return shown(value, digitsFor(size, range / 5))
    case 'log': {
      const digits = digitsFor(size, excess / 10)
      return digits > mostDigits ? `f* + ${shown(excess)}` : shown(value, digits)
    }
    case 'asinh':
      return shown(value, digitsFor(size, Math.abs(excess - middle) / 10))
    case 'rank':
      return shown(value, Math.max(5, digitsFor(size, range / 100)))
  }
}

/** Beyond this many digits a difference from f* reads better. */
const mostDigits = 5

/** Significant digits that tell numbers of this size apart when they differ by `step`. */
function digitsFor(size: number, step: number): number {
  if (!(size > 0) || !(step > 0)) return 3
  return Math.max(3, Math.floor(Math.log10(size)) - Math.floor(Math.log10(step)) + 1)
}
