import type { Trajectory } from '../session/trajectories.ts'
import { fold, type Thinned, thinned } from './thinning.ts'

/** Thinned curves by trajectory: a new revision brings new trajectories, and the old curves go with the old ones. */
export type CurveMemory = WeakMap<Trajectory, Thinned>

/**
 * What a chart draws of one run: f minus `base`, one number a place on the step axis; `null` where there is none, or
 * where a logarithm has none.
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
  return Array.from(curve.values, (value) => {
    const shown = value - base
    return Number.isFinite(shown) && (shown > 0 || !log) ? shown : null
  })
}
