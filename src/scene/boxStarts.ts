import type { Interval } from '../core/hyper.ts'
import type { Session } from '../session/session.ts'
import { setStart } from '../settings/edit.ts'
import { boxIn } from '../settings/landscapeIn.ts'
import { decimalWithin } from './decimal.ts'
import { arrows, type KeyEvent } from './keys.ts'
import { arrowStep } from './orbit.ts'

/** A place of the box, each coordinate in [0, 1]. */
export interface BoxPlace {
  u: number
  v: number
  w: number
}

/** Where a point is in the box shown, which may be outside of [0, 1]³. */
export function boxPlace(
  { settings }: Session,
  point: readonly number[],
  out: BoxPlace = { u: 0, v: 0, w: 0 },
): BoxPlace {
  const box = boxIn(settings.getState())
  out.u = shareOf(point[0]!, box[0])
  out.v = shareOf(point[1]!, box[1])
  out.w = shareOf(point[2]!, box[2])
  return out
}

function shareOf(x: number, interval: Interval | undefined): number {
  return interval ? (x - interval[0]) / (interval[1] - interval[0]) : 0
}

/** Moves a start to a place of the box, as exactly as a pixel that spans these parts of it. */
export function moveInBox(
  session: Session,
  index: number,
  { u, v, w }: BoxPlace,
  pixel: BoxPlace,
): void {
  const grains = [pixel.u, pixel.v, pixel.w]
  change(session, index, (_, axis) => [[u, v, w][axis]!, grains[axis]!])
}

/**
 * Keys move a start: arrows along x and y as they are seen, Page up and down along z, by 1 % of the box, with Shift by
 * 10 %, with Alt by 0.1 %. True if the key was ours.
 */
export function nudgeInBox(
  session: Session,
  azimuth: number,
  event: KeyEvent,
  index: number,
): boolean {
  const rise = { PageUp: 1, PageDown: -1 }[event.key] ?? 0
  const direction = arrows[event.key]
  if ((!direction && rise === 0) || event.ctrlKey || event.metaKey) return false
  const part = event.shiftKey ? 0.1 : event.altKey ? 0.001 : 0.01
  const [x, y] = direction ? arrowStep(direction[0], direction[1], azimuth) : [0, 0]
  const by = [x * part, y * part, rise * part]
  change(session, index, (share, axis) =>
    by[axis] === 0 ? undefined : [share + by[axis]!, nudgeGrain],
  )
  return true
}

/** A hundredth of the least nudge. */
const nudgeGrain = 1e-5

function change(
  { settings }: Session,
  index: number,
  next: (share: number, axis: number) => readonly [share: number, grain: number] | undefined,
): void {
  settings.setState((now) => {
    const box = boxIn(now)
    const start = now.experiment.starts[index]
    if (start?.length !== box.length) return now
    const moved = start.map((old, axis) => {
      const [low, high] = box[axis]!
      const wanted = next((old - low) / (high - low), axis)
      if (!wanted) return old
      const [share, grain] = wanted
      return decimalWithin(low + (high - low) * share, (high - low) * grain, [low, high])
    })
    return setStart(now, moved, index)
  })
}
