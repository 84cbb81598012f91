import type { Session } from '../session/session.ts'
import { arrowStep } from './orbit.ts'
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

/** What is needed of a keyboard event. */
export interface KeyEvent {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

export const arrows: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}
