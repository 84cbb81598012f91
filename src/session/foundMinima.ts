import { createStore, type StoreApi } from 'zustand/vanilla'
import type { FoundMinimum } from '../core/analysis/findMinima.ts'
import type { LandscapeChoice } from '../core/experiment.ts'
import type { Interval } from '../core/hyper.ts'
import { landscapeIn } from '../settings/landscapeIn.ts'
import { same } from './same.ts'
import type { Session } from './session.ts'
import { searchIn } from './survey.ts'

/** What a search for minima has found. It is of one landscape and domain, and no link holds it. */
export interface Finding {
  readonly state: 'none' | 'searching' | 'over'
  /** In [0, 1]. */
  readonly share: number
  readonly found: readonly FoundMinimum[]
}

export interface Search {
  readonly finding: StoreApi<Finding>
  /** Looks for minima in the shown domain; what was found before is forgotten. */
  begin(): void
  /** Keeps what is found so far. */
  stop(): void
}

const nothing: Finding = { state: 'none', share: 0, found: [] }
const known = new WeakMap<Session, Search>()

/** The search of a session, made when it is first wanted: neither the first picture nor most lectures need one. */
export function searchOf(session: Session): Search {
  const search = known.get(session) ?? createSearch(session)
  known.set(session, search)
  return search
}

function createSearch(session: Session): Search {
  const finding = createStore(() => nothing)
  const stop = () => searchIn(session, [], () => {})
  let asked: { readonly landscape: LandscapeChoice } | undefined
  // Another function has other minima.
  session.settings.subscribe(({ experiment: { landscape } }) => {
    if (!asked || same(landscape, asked.landscape)) return
    asked = undefined
    stop()
    finding.setState(nothing, true)
  })
  return {
    finding,
    begin() {
      const settings = session.settings.getState()
      const mine = { landscape: settings.experiment.landscape }
      asked = mine
      finding.setState({ state: 'searching', share: 0, found: [] })
      searchIn(session, domainOf(session), (answer) => {
        if (asked !== mine) return
        const { share = 1, found = [], isOver = true } = answer ?? {}
        finding.setState({ state: isOver ? 'over' : 'searching', share, found })
      })
    },
    stop,
  }
}

function domainOf({ settings }: Session): readonly Interval[] {
  const now = settings.getState()
  return now.view.domain ?? landscapeIn(now).domain
}
