import type { Trajectory } from '../session/trajectories.ts'
import { fold, type Thinned, thinned } from './thinning.ts'

/** Thinned curves by trajectory: a new revision brings new trajectories, and the old curves go with the old ones. */
export type CurveMemory = WeakMap<Trajectory, Thinned>

/**
 * What a chart draws of one run: f minus `base`, or the exponent of ten of that; one number a place on the step axis.
 * `null` where there is none yet, and where the run counts as diverged.
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
  const highest = divergence * (1 + Math.abs(trajectory.points[trajectory.stride - 1] ?? 0))
  return Array.from(curve.values, (value) => {
    const height = log ? exponent(value - base) : value - base
    return Number.isFinite(height) && Math.abs(value) <= highest ? height : null
  })
}

/** A run whose |f| has grown by this factor is off every chart. */
const divergence = 1e12

/** Zero, or less by rounding, has no logarithm: it stands at the bottom, far below what float64 tells from f*. */
const lowestExponent = -32

function exponent(height: number): number {
  return height <= 0 ? lowestExponent : Math.max(lowestExponent, Math.log10(height))
}
