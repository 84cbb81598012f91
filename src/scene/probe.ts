import type { Diagnosis } from '../core/analysis/diagnosis.ts'
import type { Session } from '../session/session.ts'
import { pointAt } from './playhead.ts'

/** What the derivatives say where the chosen run is at the playhead. */
export interface Probe {
  /** The newest answer; `undefined` while there is none. */
  readonly found: Found | undefined
  /** Asks about where the playhead is, unless that is asked already; `answered` is called when the answer comes. */
  ask(): void
}

export interface Found {
  readonly x: readonly number[]
  readonly diagnosis: Diagnosis
}

/** One question at a time; when the answer comes, the next frame asks about where the playhead is by then. */
export function createProbe(session: Session, answered: () => void): Probe {
  let asked: { readonly revision: number; readonly run: number; readonly last: number } | undefined
  let busy = false
  let found: Found | undefined

  return {
    get found() {
      return found
    },
    ask() {
      const { trajectories, revision } = session.race.getState()
      const { run } = session.chosen.getState()
      const trajectory = trajectories[run]
      const last = trajectory ? pointAt(trajectory, session.playback.step) : -1
      if (!trajectory || last < 0) {
        found = undefined
        return
      }
      const isAsked = asked?.revision === revision && asked.run === run && asked.last === last
      if (busy || isAsked) return
      asked = { revision, run, last }
      busy = true
      const at = last * trajectory.stride
      const x = Array.from(trajectory.points.subarray(at, at + trajectory.stride - 1))
      session
        .diagnose([x])
        .then(([diagnosis]) => {
          found = diagnosis && { x, diagnosis }
        })
        .catch(() => {
          found = undefined
        })
        .finally(() => {
          busy = false
          answered()
        })
    },
  }
}

/** Whether the chosen run is in the picture, and its place on the sheet says all about where it is. */
export function isRunSeen(session: Session): boolean {
  return session.race.getState().dimension < 3 && isRunShown(session)
}

/** Whether the chosen run is in the picture. */
export function isRunShown({ race, chosen }: Session): boolean {
  const { looks } = race.getState()
  return !looks[chosen.getState().run % looks.length]?.hidden
}
