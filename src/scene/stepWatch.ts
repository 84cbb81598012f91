import { type Followed, followStep } from '../session/followStep.ts'
import type { Session } from '../session/session.ts'

/** What happens in the step that the chosen run takes at the playhead, for as long as somebody wants it. */
export interface StepWatch {
  /** The newest answer; `undefined` while there is none. */
  readonly found: Followed | undefined
  want(wanted: boolean): void
}

/** `answered` is called when there is something new. */
export function createStepWatch(session: Session, answered: () => void): StepWatch {
  let found: Followed | undefined
  let stop: (() => void) | undefined
  return {
    get found() {
      return found
    },
    want(wanted) {
      if (wanted === (stop !== undefined)) return
      stop?.()
      stop = undefined
      found = undefined
      if (!wanted) return
      stop = followStep(session, { pause: 0 }, (followed) => {
        found = followed
        answered()
      })
    },
  }
}
