import type { Interval } from '../core/hyper.ts'
import type { Session } from '../session/session.ts'
import { setStart } from '../settings/edit.ts'
import { decimalWithin } from './decimal.ts'

/** A place of the shown domain in [0, 1]², or a part of its width and height. */
export interface DomainPlace {
  readonly u: number
  readonly v: number
  /** Height in [0, 1], where it is not that of the sheet. */
  readonly w?: number
}

/** Moves a start to a place, as exactly as a pixel that spans these parts of the domain; further coordinates stay. */
export function moveStart(
  session: Session,
  index: number,
  { u, v }: DomainPlace,
  pixel: DomainPlace,
): void {
  changeStart(session, index, (_, axis, interval) => {
    const [low, high] = interval
    const [share, grain] = axis === 0 ? [u, pixel.u] : [v, pixel.v]
    return decimalWithin(low + (high - low) * share, (high - low) * grain, interval)
  })
}

/** Moves a start by parts of the shown domain, not beyond its border; a coordinate that is not moved stays as it is. */
export function nudgeStart(session: Session, index: number, du: number, dv: number): void {
  changeStart(session, index, (old, axis, interval) => {
    const span = interval[1] - interval[0]
    const part = axis === 0 ? du : dv
    return part === 0 ? old : decimalWithin(old + span * part, span * nudgeGrain, interval)
  })
}

/** A hundredth of the least nudge, as part of the domain: what is finer is only the noise of adding. */
const nudgeGrain = 1e-5

function changeStart(
  session: Session,
  index: number,
  change: (old: number, axis: number, interval: Interval) => number,
): void {
  const { domain } = session.ground.getState()
  session.settings.setState((settings) => {
    const start = settings.experiment.starts[index]
    if (!start) return settings
    const moved = start.map((old, axis) => {
      const interval = axis < 2 ? domain[axis] : undefined
      return interval ? change(old, axis, interval) : old
    })
    return setStart(settings, moved, index)
  })
}

/** Where a start is in the shown domain, which may be outside of [0, 1]². */
export function startPlace(session: Session, index: number): DomainPlace | undefined {
  const start = session.settings.getState().experiment.starts[index]
  return start && placeOfPoint(session, start)
}

/** Where a point is in the shown domain, which may be outside of [0, 1]². */
export function placeOfPoint(
  { ground }: Session,
  point: readonly number[],
): DomainPlace | undefined {
  const [x, y] = ground.getState().domain
  if (!x) return undefined
  const u = (point[0]! - x[0]) / (x[1] - x[0])
  const v = y && point.length > 1 ? (point[1]! - y[0]) / (y[1] - y[0]) : 0.5
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
