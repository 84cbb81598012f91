import type { Session } from '../session/session.ts'
import { arrowStep } from './orbit.ts'
import type { Rig } from './rig.ts'
import { nudgeStart } from './starts.ts'

/** Arrow keys move a start: 1 % of the domain, with Shift 10 %, with Alt 0.1 %. True if the key was ours. */
export function nudgeByKey(session: Session, azimuth: number, event: KeyEvent, start = 0): boolean {
  const direction = arrows[event.key]
  if (!direction || event.ctrlKey || event.metaKey) return false
  const share = event.shiftKey ? 0.1 : event.altKey ? 0.001 : 0.01
  const [x, y] = arrowStep(direction[0], direction[1], azimuth)
  nudgeStart(session, start, x * share, y * share)
  return true
}

/** + and − zoom; arrow keys with Ctrl or ⌘ turn the terrain and move the map, with Shift they move both. True if the key was ours. */
export function moveByKey(rig: Hand, event: KeyEvent): boolean {
  const direction = event.ctrlKey || event.metaKey ? arrows[event.key] : undefined
  const factor = direction ? undefined : zooms[event.key]
  if (direction) {
    const [right, up] = [direction[0] * pixelsOfKey, direction[1] * pixelsOfKey]
    if (event.shiftKey) rig.pan(-right, up)
    else rig.orbit(-right, up)
  } else if (factor && !event.ctrlKey && !event.metaKey && !event.altKey) {
    rig.zoom(factor)
  } else {
    return false
  }
  rig.settle()
  return true
}

/** A press is worth a drag of this length. */
const pixelsOfKey = 30

const zooms: Readonly<Record<string, number>> = { '+': 0.8, '=': 0.8, '-': 1.25, _: 1.25 }

type Hand = Pick<Rig, 'orbit' | 'pan' | 'zoom' | 'settle'>

/** What is needed of a keyboard event. */
export interface KeyEvent {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

const arrows: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}
