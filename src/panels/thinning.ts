import type { Trajectory } from '../session/trajectories.ts'

/** A run's loss curve with at most two numbers a bucket: the lowest and highest value, in the order they came. */
export interface Thinned {
  /** Steps one bucket spans; 1: every value is kept. */
  readonly width: number
  /** One number a place on the common x axis of `stepsOf`; NaN where there is none yet. */
  readonly values: Float64Array
  /** Points folded in so far. */
  folded: number
}

const maxBuckets = 1000

/** An empty curve over `steps` steps. */
export function thinned(steps: number): Thinned {
  const width = widthFor(steps)
  return { width, values: new Float64Array(placesFor(steps, width)).fill(Number.NaN), folded: 0 }
}

/** The steps that stand on the x axis under every curve over `steps` steps. */
export function stepsOf(steps: number): Float64Array {
  const width = widthFor(steps)
  const places = placesFor(steps, width)
  return Float64Array.from({ length: places }, (_, place) =>
    width === 1 ? place : (place >> 1) * width + (place & 1) * (width >> 1),
  )
}

/** Folds in the points that came since the last call; each point is looked at once. */
export function fold(curve: Thinned, trajectory: Trajectory): void {
  const { points, stride, count } = trajectory
  const end = Math.min(count, (curve.values.length * curve.width) / (curve.width === 1 ? 1 : 2))
  for (let step = curve.folded; step < end; step++) {
    foldOne(curve, step, points[step * stride + stride - 1]!)
  }
  curve.folded = Math.max(curve.folded, end)
}

function foldOne({ values, width }: Thinned, step: number, value: number): void {
  if (width === 1) {
    values[step] = value
    return
  }
  const at = 2 * Math.floor(step / width)
  const first = values[at]!
  const second = values[at + 1]!
  if (Number.isNaN(first)) {
    values[at] = value
    values[at + 1] = value
  } else if (value >= Math.max(first, second) || value <= Math.min(first, second)) {
    keepExtremes(values, at, value)
  }
}

/** A new extreme came last, so it stands second; the extreme on the other side stands before it. */
function keepExtremes(values: Float64Array, at: number, value: number): void {
  const low = Math.min(values[at]!, values[at + 1]!)
  const high = Math.max(values[at]!, values[at + 1]!)
  values[at] = value >= high ? low : high
  values[at + 1] = value
}

function widthFor(steps: number): number {
  return steps < 2 * maxBuckets ? 1 : Math.ceil((steps + 1) / maxBuckets)
}

function placesFor(steps: number, width: number): number {
  return width === 1 ? steps + 1 : 2 * Math.ceil((steps + 1) / width)
}
