import type { Interval } from '../core/hyper.ts'
import type { HeightScale } from '../core/landscape.ts'
import { shown } from '../locales/number.ts'
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
export function heightTicks(
  kind: HeightScale,
  excess: Interval,
  finest: number,
  base: number,
): Tick[] {
  const at = valueTicks(kind, excess, finest, base)
  return at.map((here) => ({ at: here, text: valueText(kind, here, base, excess) }))
}

function valueText(kind: HeightScale, excess: number, base: number, range: Interval): string {
  const value = excess + base
  if (kind === 'linear') return shown(value, digitsFor(Math.abs(value), (range[1] - range[0]) / 5))
  const digits = digitsFor(Math.abs(value), excess / 10)
  return digits > mostDigits ? `f* + ${shown(excess)}` : shown(value, digits)
}

/** Beyond this many digits a difference from f* reads better. */
const mostDigits = 5

/** Significant digits that tell numbers of this size apart when they differ by `step`. */
function digitsFor(size: number, step: number): number {
  if (!(size > 0) || !(step > 0)) return 3
  return Math.max(3, Math.floor(Math.log10(size)) - Math.floor(Math.log10(step)) + 1)
}
