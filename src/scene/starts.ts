import type { Session } from '../session/session.ts'
import { setStart } from '../settings/edit.ts'
import { clamp01 } from './surface.ts'

/** Moves a start to a place of the shown domain, (u, v) in [0, 1]²; further coordinates stay. */
export function moveStart(session: Session, index: number, u: number, v: number): void {
  const { domain } = session.ground.getState()
  session.settings.setState((settings) => {
    const start = settings.experiment.starts[index]
    if (!start) return settings
    const x = start.map((old, axis) => {
      const interval = domain[axis]
      if (!interval || axis > 1) return old
      return interval[0] + (interval[1] - interval[0]) * (axis === 0 ? u : v)
    })
    return setStart(settings, x, index)
  })
}

/** Moves a start by parts of the shown domain, not beyond its border. */
export function nudgeStart(session: Session, index: number, du: number, dv: number): void {
  const place = startPlace(session, index)
  if (place) moveStart(session, index, clamp01(place.u + du), clamp01(place.v + dv))
}

/** Where a start is in the shown domain, which may be outside of [0, 1]². */
export function startPlace(session: Session, index: number): { u: number; v: number } | undefined {
  const start = session.settings.getState().experiment.starts[index]
  const [x, y] = session.ground.getState().domain
  if (!start || !x) return undefined
  const u = (start[0]! - x[0]) / (x[1] - x[0])
  const v = y && start.length > 1 ? (start[1]! - y[0]) / (y[1] - y[0]) : 0.5
  return { u, v }
}

/** The start nearest to a place. */
export function nearestStart(session: Session, u: number, v: number): number {
  const { starts } = session.settings.getState().experiment
  let nearest = 0
  let least = Number.POSITIVE_INFINITY
  for (let index = 0; index < starts.length; index++) {
    const place = startPlace(session, index)
    const away = place ? Math.hypot(place.u - u, place.v - v) : Number.POSITIVE_INFINITY
    if (away < least) {
      least = away
      nearest = index
    }
  }
  return nearest
}
