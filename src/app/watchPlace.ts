import type { Session } from '../session/session.ts'

/** A place that is pointed at, with f there in float64. */
export interface PlaceReading {
  readonly place: readonly number[]
  readonly value: number
}

/**
 * Reports what f is at the place pointed at, and `undefined` where nothing is; one question to the worker at a time, and
 * none while the last answer still holds. Returns how to stop.
 */
export function watchPlace(
  session: Session,
  report: (reading: PlaceReading | undefined) => void,
): () => void {
  let stopped = false
  let busy = false
  let asked: string | undefined

  async function look(): Promise<void> {
    const { place } = session.pointed.getState()
    if (!place) {
      asked = undefined
      report(undefined)
      return
    }
    const point = onSlice(session, place)
    const question = `${session.race.getState().revision} ${point}`
    if (busy || asked === question) return
    busy = true
    asked = question
    const [diagnosis] = await session.diagnose([point]).catch(() => [])
    busy = false
    if (stopped) return
    if (diagnosis && session.pointed.getState().place) report({ place, value: diagnosis.value })
    void look()
  }

  const stops = [session.pointed.subscribe(look), session.race.subscribe(look)]
  return () => {
    stopped = true
    for (const stop of stops) stop()
  }
}

/** The point of the shown slice: its further coordinates are those of the first start. */
function onSlice({ settings }: Session, place: readonly number[]): readonly number[] {
  const start = settings.getState().experiment.starts[0] ?? []
  return [...place, ...start.slice(place.length)]
}
