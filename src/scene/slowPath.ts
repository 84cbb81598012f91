import type { Session } from '../session/session.ts'
import { pointAt } from './playhead.ts'

/** Which points of a run are its slow weights: every so many steps one, at most so many of them that drawing stays cheap. */
export interface SlowPath {
  readonly run: number
  /** Steps from one to the next that is drawn. */
  readonly every: number
  /** How many lie at or before the playhead, the start among them. */
  readonly count: number
}

const mostDrawn = 1024

/** The slow path of the chosen run up to the playhead, if lookahead is set around its rule; `known` as long as it is the same. */
export function slowPath(
  { race, chosen, playback }: Session,
  known?: SlowPath,
): SlowPath | undefined {
  const { runs, trajectories } = race.getState()
  const { run } = chosen.getState()
  const every = runs[run % runs.length]?.modifiers?.lookahead
  const trajectory = trajectories[run]
  if (typeof every !== 'number' || !trajectory) return undefined
  const last = pointAt(trajectory, playback.step)
  // Every point, or every second, fourth …; so those already drawn stay the same for long.
  let apart = every
  while (last / apart > mostDrawn) apart *= 2
  const count = Math.floor(last / apart) + 1
  const isSame = known?.run === run && known.every === apart && known.count === count
  return isSame ? known : { run, every: apart, count }
}
