import type { Session } from '../session/session.ts'
import { pointAt } from './playhead.ts'

/** The step that the chosen run takes next, from the point where it is at the playhead. */
export interface NextStep {
  readonly revision: number
  readonly run: number
  readonly last: number
  readonly x: readonly number[]
  readonly vector: readonly number[]
}

/** The step, or none where the run ends here; the same object as long as it is the same step as `known`. */
export function nextStep(
  { race, chosen, playback }: Session,
  known: NextStep | undefined,
): NextStep | undefined {
  const { trajectories, revision } = race.getState()
  const { run } = chosen.getState()
  const trajectory = trajectories[run]
  const last = trajectory ? pointAt(trajectory, playback.step) : -1
  if (!trajectory || last < 0 || last + 1 >= trajectory.count) return undefined
  if (known?.revision === revision && known.run === run && known.last === last) return known
  const { points, stride } = trajectory
  const at = last * stride
  const x = Array.from(points.subarray(at, at + stride - 1))
  return { revision, run, last, x, vector: x.map((from, i) => points[at + stride + i]! - from) }
}
