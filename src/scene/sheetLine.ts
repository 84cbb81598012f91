import type { Interval } from '../core/hyper.ts'
import type { DomainPlace } from './starts.ts'

/** A straight line over the shown domain, from a point along a vector; coordinates of the domain. */
export interface SheetLine {
  readonly domain: readonly Interval[]
  readonly x: readonly number[]
  readonly vector: readonly number[]
  /** Whether there is ground at a place within the border. */
  readonly isGround: (place: DomainPlace) => boolean
}

/** The place at `reach` vectors from the point. */
export function placeOn({ domain, x, vector }: SheetLine, reach: number): DomainPlace {
  const [across, along] = domain
  return {
    u: (x[0]! + reach * vector[0]! - across![0]) / (across![1] - across![0]),
    v: along ? ((x[1] ?? 0) + reach * (vector[1] ?? 0) - along[0]) / (along[1] - along[0]) : 0.5,
  }
}

/** How far from the point towards `end` vectors the line may go until it leaves the ground; 0 if it begins outside. */
export function furthestOn(line: SheetLine, end: number): number {
  if (!isThere(line, 0)) return 0
  const border = end * withinBorder(line, end)
  let known = 0
  for (let piece = 1; piece <= pieces; piece++) {
    const next = (border * piece) / pieces
    if (!isThere(line, next)) return lastBetween(line, known, next)
    known = next
  }
  return border
}

const pieces = 48

function isThere(line: SheetLine, reach: number): boolean {
  const place = placeOn(line, reach)
  return isInside(place.u) && isInside(place.v) && line.isGround(place)
}

function isInside(share: number): boolean {
  return share >= -rounding && share <= 1 + rounding
}

const rounding = 1e-9

/** The part of the way to `end` that is within the border. */
function withinBorder(line: SheetLine, end: number): number {
  const from = placeOn(line, 0)
  const to = placeOn(line, end)
  return Math.min(partWithin(from.u, to.u), partWithin(from.v, to.v))
}

function partWithin(from: number, to: number): number {
  if (to > 1) return (1 - from) / (to - from)
  return to < 0 ? from / (from - to) : 1
}

/** Bisects between a reach that is there and one that is not. */
function lastBetween(line: SheetLine, there: number, gone: number): number {
  let [near, far] = [there, gone]
  for (let round = 0; round < 12; round++) {
    const middle = (near + far) / 2
    if (isThere(line, middle)) near = middle
    else far = middle
  }
  return near
}
