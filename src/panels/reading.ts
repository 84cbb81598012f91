import type { Diagnosis } from '../core/analysis/diagnosis.ts'
import type { Ending } from '../core/ending.ts'
import type { Session } from '../session/session.ts'

/** What is known about the chosen run at the playhead. */
export interface Reading {
  readonly run: number
  /** The step read: that of the playhead, or the run's last where it ended before. */
  readonly step: number
  readonly point: readonly number[]
  readonly diagnosis: Diagnosis
  /** Once the playhead is at the end of the run. */
  readonly ending: Ending | undefined
}

/** Milliseconds between two readings: people cannot read faster, and the frames stay free. */
const pause = 100

/**
 * Reports what holds at the playhead, at most ten times a second and with one question to the worker under way.
 * Returns how to stop.
 */
export function watchPlayhead(session: Session, report: (reading: Reading) => void): () => void {
  let stopped = false
  let resting = false
  let wanted = false
  let last = ''

  const look = async () => {
    wanted = false
    const place = placeOf(session)
    if (!place || place.key === last) return
    last = place.key
    const [diagnosis] = await session.diagnose([place.point])
    if (!stopped && diagnosis) report({ ...place, diagnosis })
  }
  const rest = () => {
    resting = false
    if (wanted && !stopped) want()
  }
  const want = () => {
    wanted = true
    if (resting) return
    resting = true
    const sleep = () => setTimeout(rest, pause)
    look().then(sleep, sleep)
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

function placeOf({ race, chosen, playback }: Session) {
  const { trajectories, revision, dimension } = race.getState()
  const { run } = chosen.getState()
  const trajectory = trajectories[run]
  if (!trajectory || trajectory.count === 0) return undefined
  const step = Math.min(playback.step, trajectory.count - 1)
  const at = step * trajectory.stride
  const ending = step === trajectory.count - 1 ? trajectory.ending : undefined
  return {
    key: `${revision} ${run} ${step} ${ending?.kind}`,
    run,
    step,
    point: [...trajectory.points.subarray(at, at + dimension)],
    ending,
  }
}
