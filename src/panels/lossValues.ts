import { explosion } from '../core/ending.ts'
import type { Trajectory } from '../session/trajectories.ts'
import { lowestPower } from './lossDepth.ts'
import { fold, type Thinned, thinned } from './thinning.ts'

/** Thinned curves by trajectory: a new revision brings new trajectories, and the old curves go with the old ones. */
export type CurveMemory = WeakMap<Trajectory, Thinned>

/**
 * What a chart draws of one run: f minus `base`, or the exponent of ten of that; one number a place on the step axis.
 * `null` where there is none yet, and where f is blowing up; −∞ as the exponent of zero (or of less, by rounding).
 */
export function lossValues(
  memory: CurveMemory,
  trajectory: Trajectory,
  steps: number,
  base: number,
  log: boolean,
): (number | null)[] {
  const curve = memory.get(trajectory) ?? thinned(steps)
  memory.set(trajectory, curve)
  fold(curve, trajectory)
  const highest = explosion * (1 + Math.abs(trajectory.points[trajectory.stride - 1] ?? 0))
  return Array.from(curve.values, (value) => {
    const height = log ? exponent(value - base) : value - base
    return height < Number.POSITIVE_INFINITY && Math.abs(value) <= highest ? height : null
  })
}

/**
 * Curves in which a zero stands a power of ten below everything else: a logarithm has no place for it. What lies deeper than
 * what rounding leaves of the highest start stands at the bottom, too, so that one run does not press all others flat.
 */
export function withZeros(curves: readonly (readonly (number | null)[])[]): (number | null)[][] {
  const starts = curves.flatMap(([first]) => (first != null && Number.isFinite(first) ? first : []))
  const floor = starts.length > 0 ? lowestPower(Math.max(...starts)) : Number.NEGATIVE_INFINITY
  let lowest = Number.POSITIVE_INFINITY
  for (const curve of curves) {
    for (const value of curve) {
      if (value !== null && value > Number.NEGATIVE_INFINITY) lowest = Math.min(lowest, value)
    }
  }
  const bottom = Number.isFinite(lowest) ? Math.max(Math.floor(lowest) - 1, floor) : 0
  return curves.map((curve) =>
    curve.map((value) => (value === null ? null : Math.max(value, bottom))),
  )
}

function exponent(height: number): number {
  return Math.log10(Math.max(0, height))
}
