import type { Autopsy } from '../core/autopsy.ts'
import type { Session } from './session.ts'
import type { Trajectory } from './trajectories.ts'

/** A step of a run, and what happened in it. */
export interface Followed {
  /** s · R + r. */
  readonly run: number
  /** The step is the run's last; else it is the one that comes next at the playhead. */
  readonly isLast: boolean
  readonly autopsy: Autopsy
}

interface Following {
  /** The run it is about; the chosen one if it is not given. */
  readonly run?: number
  /** Milliseconds between two answers. */
  readonly pause: number
}

/**
 * Reports what happens in the step that a run takes from where it is at the playhead, or in its last step where it has ended; nothing
 * while that is not known. One question to the worker is under way at a time, about the newest place. Returns how to stop.
 */
export function followStep(
  session: Session,
  { run: given, pause }: Following,
  report: (followed: Followed | undefined) => void,
): () => void {
  let last = ''
  let busy = false
  let stopped = false

  const look = async () => {
    const { revision, trajectories } = session.race.getState()
    const run = given ?? session.chosen.getState().run
    const wanted = wantedStep(trajectories[run], session.playback.step)
    const key = `${revision} ${run} ${wanted?.step}`
    if (key === last) return
    last = key
    const autopsy = wanted && (await session.autopsy(run, wanted.step))
    if (!stopped) report(autopsy && wanted && { run, isLast: wanted.isLast, autopsy })
  }
  const want = () => {
    if (busy || stopped) return
    busy = true
    // Not at once: news come while a frame is being made ready, and the question can wait for that.
    setTimeout(ask, 0)
  }
  const ask = async () => {
    const before = last
    await look()
    if (last === before) {
      busy = false
      return
    }
    setTimeout(() => {
      busy = false
      want()
    }, pause)
  }

  const ends = [
    session.playback.onStep(want),
    session.onData(want),
    session.chosen.subscribe(want),
    session.race.subscribe(want),
  ]
  want()
  return () => {
    stopped = true
    for (const end of ends) end()
  }
}

/** The number of the step to look into; none while the run has not come so far. */
function wantedStep(trajectory: Trajectory | undefined, playhead: number) {
  if (!trajectory || trajectory.count === 0) return undefined
  const { count, ending } = trajectory
  if (playhead + 1 < count) return { step: playhead + 1, isLast: false }
  if (!ending) return undefined
  // A run that broke off has one more step to show: the one that could not be made, or led nowhere.
  const step = ending.kind === 'done' ? count - 1 : count
  return step > 0 ? { step, isLast: true } : undefined
}
