import type { Diagnosis } from '../core/analysis/diagnosis.ts'
import type { Ending } from '../core/ending.ts'
import type { Session } from '../session/session.ts'
import { type Change, changeOf } from './change.ts'

/** What is known about a place of the landscape: a step of a run, or where the pointer is; or why a run has no step. */
export type Reading = StepReading | PlaceReading | EmptyReading

interface StepReading extends Located {
  readonly kind: 'step'
  readonly run: number
  /** The step read: that of the playhead or under the pointer, or the run's last where it ended before. */
  readonly step: number
  /** Once the step is the end of the run. */
  readonly ending: Ending | undefined
  /** The pointer is at it; else the playhead is. */
  readonly pointed: boolean
  /** What the next step does to f; none after the last. */
  readonly change: Change | undefined
}

interface PlaceReading extends Located {
  readonly kind: 'place'
}

/** f has no value where the run would begin. */
interface EmptyReading {
  readonly kind: 'empty'
  readonly ending: Ending
}

interface Located {
  readonly point: readonly number[]
  readonly diagnosis: Diagnosis
}

/** Milliseconds between two readings: people cannot read faster, and the frames stay free. */
const pause = 100

/**
 * Reports what holds where the pointer is, else at the playhead, at most ten times a second and with one question to the
 * worker under way. Returns how to stop.
 */
export function watchReading(session: Session, report: (reading: Reading) => void): () => void {
  let stopped = false
  let resting = false
  let wanted = false
  let last = ''

  const look = async () => {
    wanted = false
    const place = placeOf(session)
    if (!place || place.key === last) return
    last = place.key
    if ('reading' in place) return report(place.reading)
    const [diagnosis] = await session.diagnose([place.point])
    if (!stopped && diagnosis) report(place.read(diagnosis))
  }
  const rest = () => {
    resting = false
    if (wanted && !stopped) want()
  }
  const ask = () => {
    if (stopped) return
    resting = true
    const sleep = () => setTimeout(rest, pause)
    look().then(sleep, sleep)
  }
  const want = () => {
    wanted = true
    if (resting) return
    resting = true
    // Not at once: news come while a frame is being made ready, and the question can wait for that.
    setTimeout(ask, 0)
  }

  const ends = [
    session.playback.onStep(want),
    session.onData(want),
    session.chosen.subscribe(want),
    session.pointed.subscribe(want),
    session.race.subscribe(want),
  ]
  ask()
  return () => {
    stopped = true
    for (const end of ends) end()
  }
}

/** What needs no question. */
interface Known {
  readonly key: string
  readonly reading: Reading
}

/** A point to ask about, and what to make of the answer. */
interface Question {
  /** Another for another reading. */
  readonly key: string
  readonly point: readonly number[]
  read(diagnosis: Diagnosis): Reading
}

function placeOf(session: Session): Question | Known | undefined {
  const { place, at } = session.pointed.getState()
  if (at) return stepOf(session, at, true)
  const { dimension, revision } = session.race.getState()
  if (place?.length === dimension) {
    const read = (diagnosis: Diagnosis): Reading => ({ kind: 'place', point: place, diagnosis })
    return { key: `${revision} at ${place}`, point: place, read }
  }
  const { run } = session.chosen.getState()
  return stepOf(session, { run, step: session.playback.step }, false)
}

function stepOf(
  { race }: Session,
  { run, step: wanted }: { readonly run: number; readonly step: number },
  pointed: boolean,
): Question | Known | undefined {
  const { trajectories, revision, dimension } = race.getState()
  const trajectory = trajectories[run]
  if (!trajectory) return undefined
  const { points, stride, count, ending: end } = trajectory
  if (count === 0) {
    return end && { key: `${revision} ${run} ${end.kind}`, reading: { kind: 'empty', ending: end } }
  }
  const step = Math.min(wanted, count - 1)
  const pointAt = (step: number) => [...points.subarray(step * stride, step * stride + dimension)]
  const valueAt = (step: number) => points[step * stride + stride - 1]!
  const isLast = step === count - 1
  const ending = isLast ? end : undefined
  const point = pointAt(step)
  const next = isLast ? undefined : { point: pointAt(step + 1), value: valueAt(step + 1) }
  return {
    key: `${revision} ${run} ${step} ${isLast} ${ending?.kind} ${pointed}`,
    point,
    read: (diagnosis) => ({
      kind: 'step',
      run,
      step,
      pointed,
      point,
      diagnosis,
      ending,
      change: next && changeOf(diagnosis, point, next.point, next.value),
    }),
  }
}
