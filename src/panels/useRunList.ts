import { useMemo, useRef } from 'react'
import { firstRule } from '../core/rule/ruleText.ts'
import { addRun, duplicateRun, hasRoom, moveRun, removeRun } from '../settings/edit.ts'
import { copyAsRule } from '../settings/setRule.ts'
import type { Settings } from '../settings/settings.ts'
import { type Arrangement, followed, inserted, moved, removed } from './arrangement.ts'
import { useSession, useSettings } from './context.ts'

/** What changes the order or the number of the runs. */
export interface RunList {
  /** One a run; it stays with the run, so that what is unfolded and has the focus does so too. */
  readonly keys: readonly number[]
  move(from: number, to: number): void
  duplicate(run: number): void
  remove(run: number): void
  /** One more run, by a rule to be typed. */
  addRule(): void
  /** The same run once more, by its rule to be typed anew, under this name. */
  editCopy(run: number, label: string): void
  /** Key of the run whose rule is to be typed as soon as its row is there. */
  readonly opening: number | undefined
}

/** The runs of the settings above as a list; whoever changes it takes keys and the chosen run along. */
export function useRunList(): RunList {
  const session = useSession()
  const count = useSettings(({ experiment }) => experiment.runs.length)
  const keys = useKeys(count)
  return useMemo(() => {
    const change = (arrangement: Arrangement, by: (settings: Settings) => Settings) => {
      const { run } = session.chosen.getState()
      const length = session.settings.getState().experiment.runs.length
      keys.rearrange(arrangement)
      session.settings.setState(by, true)
      session.chosen.setState({ run: followed(run, length, arrangement) })
    }
    let opening: number | undefined
    const withRule = (place: number, by: (settings: Settings) => Settings) => {
      if (!hasRoom(session.settings.getState())) return
      change(inserted(keys.all.length, place), by)
      opening = keys.all[place]
      session.chosen.setState({ run: place })
    }
    return {
      get keys() {
        return keys.all
      },
      get opening() {
        return opening
      },
      move: (from, to) =>
        change(moved(keys.all.length, from, to), (settings) => moveRun(settings, from, to)),
      duplicate: (run) => {
        if (!hasRoom(session.settings.getState())) return
        change(inserted(keys.all.length, run + 1), (settings) => duplicateRun(settings, run))
      },
      remove: (run) => {
        if (keys.all.length < 2) return
        change(removed(keys.all.length, run), (settings) => removeRun(settings, run))
      },
      addRule: () => withRule(keys.all.length, (settings) => addRun(settings, 'rule', firstRule)),
      editCopy: (run, label) => withRule(run + 1, (settings) => copyAsRule(settings, run, label)),
    }
  }, [session, keys])
}

interface Keys {
  all: readonly number[]
  rearrange(arrangement: Arrangement): void
}

/** As many keys as there are runs; others than those made here come and go at the end. */
function useKeys(count: number): Keys {
  const made = useRef(0)
  const held = useRef<Keys>(undefined)
  held.current ??= {
    all: [],
    rearrange(arrangement) {
      const before = this.all
      this.all = arrangement.map((place) => before[place] ?? made.current++)
    },
  }
  const keys = held.current
  if (keys.all.length !== count) {
    keys.rearrange(Array.from({ length: count }, (_, place) => place))
  }
  return keys
}
