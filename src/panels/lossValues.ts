import { explosion } from '../core/ending.ts'
import type { Trajectory } from '../session/trajectories.ts'
import { fold, type Thinned, thinned } from './thinning.ts'

/** Thinned curves by trajectory: a new revision brings new trajectories, and the old curves go with the old ones. */
export type CurveMemory = WeakMap<Trajectory, Thinned>

/**
 * What a chart draws of one run: f minus `base`, or the exponent of ten of that; one number a place on the step axis.
 * `null` where there is none yet, and where f is blowing up.
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
    return Number.isFinite(height) && Math.abs(value) <= highest ? height : null
  })
}

/** Zero, or less by rounding, has no logarithm: it stands at the bottom, far below what float64 tells from f*. */
const lowestExponent = -32

function exponent(height: number): number {
  return height <= 0 ? lowestExponent : Math.max(lowestExponent, Math.log10(height))
}
