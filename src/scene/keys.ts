import type { Session } from '../session/session.ts'
import { arrowStep } from './orbit.ts'
import { nudgeStart } from './starts.ts'

/** Arrow keys move a start, Page up and down along a third coordinate: 1 % of the domain, with Shift 10 %, with Alt 0.1 %. True if the key was ours. */
export function nudgeByKey(session: Session, azimuth: number, event: KeyEvent, start = 0): boolean {
  const inSpace = session.settings.getState().experiment.starts[start]?.length === 3
  const rise = inSpace ? rises[event.key] : undefined
  const direction = arrows[event.key] ?? (rise === undefined ? undefined : [0, 0])
  if (!direction || event.ctrlKey || event.metaKey) return false
  const share = event.shiftKey ? 0.1 : event.altKey ? 0.001 : 0.01
  const [x, y] = arrowStep(direction[0], direction[1], azimuth)
  nudgeStart(session, start, [x * share, y * share, (rise ?? 0) * share])
  return true
}

/** These move it along the third coordinate. */
const rises: Readonly<Record<string, number>> = { PageUp: 1, PageDown: -1 }

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
