import type { Interval } from '../core/hyper.ts'
import { shown } from '../locales/number.ts'
import type { Grid } from './grid.ts'
import type { Scaling } from './heightScale.ts'
import {
  bottomOf,
  followsDecades,
  niceStep,
  roundMiddle,
  roundSizes,
  roundValues,
  ticksOf,
} from './levels.ts'

/** One tick: what it is at (a coordinate, or an excess f − f*) and what is written beside it. */
export interface Tick {
  readonly at: number
  readonly text: string
}

/** Nice ticks of a coordinate between two values, about `count` of them. */
export function coordinateTicks(low: number, high: number, count: number): readonly Tick[] {
  const step = niceStep(high - low, count)
  const digits = digitsFor(Math.max(Math.abs(low), Math.abs(high)), step)
  return ticksOf([low, high], count).map((at) => ({ at, text: shown(at, digits) }))
}

/** Makes the same ticks as long as the same ones are seen, so that frames of a zoom leave nothing to collect. */
export function createCoordinateTicks(): typeof coordinateTicks {
  let ticks: readonly Tick[] = []
  const known = { step: 0, first: 0, last: 0 }
  return (low, high, count) => {
    const step = niceStep(high - low, count)
    const first = Math.ceil(low / step - 1e-9)
    const last = Math.floor(high / step + 1e-9)
    if (known.step !== step || known.first !== first || known.last !== last) {
      known.step = step
      known.first = first
      known.last = last
      ticks = coordinateTicks(low, high, count)
    }
    return ticks
  }
}

/** Ticks of the value axis, with the true values of f. */
export function heightTicks(scaling: Scaling, grid: Grid): Tick[] {
  const range = grid.highest - grid.lowest
  return valueTicks(scaling, grid).map((at) => ({
    at,
    text: valueText(scaling, at, grid.base, range),
  }))
}

/** Excesses f − f* at which the value axis has ticks: round values of f, or decades of f − f* where those are round too. */
function valueTicks(scaling: Scaling, grid: Grid): number[] {
  const { lowest, highest, base } = grid
  const even = () => ticksOf([lowest + base, highest + base], 5).map((value) => value - base)
  const round = () => roundValues(scaling, grid, 5).map((value) => value - base)
  switch (scaling.kind) {
    case 'linear':
      return even()
    case 'log': {
      const decades = decadesOf([lowest, highest], scaling.soft)
      if (decades.length < 2) return even()
      return followsDecades(scaling, grid) ? decades : round()
    }
    case 'asinh':
      return signedTicks(scaling, grid)
    case 'rank':
      return round()
  }
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

/** Zero and about three round values on each side of it. */
function signedTicks(scaling: Scaling, grid: Grid): number[] {
  const both = grid.lowest < scaling.middle && grid.highest > scaling.middle
  const middle = roundMiddle(scaling)
  const sizes = roundSizes(scaling, grid, both ? 3 : 5)
  const ticks = [
    ...sizes.map((size) => middle - size).reverse(),
    middle,
    ...sizes.map((size) => middle + size),
  ]
  return ticks.filter(
    (excess) => excess === middle || (excess >= grid.lowest && excess <= grid.highest),
  )
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
