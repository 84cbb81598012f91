import type { StoreApi } from 'zustand'
import type { Notice } from '../settings/notice.ts'
import { withinPage } from '../settings/pageLimit.ts'
import type { Settings } from '../settings/settings.ts'

/**
 * Shortens, from now on, whatever is put into the settings to what a page holds, before anybody sees it, and says so: a
 * drag that shortens at every move leaves one notice.
 */
export function holdWithinPage(
  settings: Pick<StoreApi<Settings>, 'getState' | 'setState'>,
  notices: StoreApi<readonly Notice[]>,
): void {
  const { setState } = settings
  settings.setState = (change) => {
    const before = settings.getState()
    const next = typeof change === 'function' ? change(before) : change
    const fitting = withinPage({ ...before, ...next })
    setState(fitting.settings, true)
    if (fitting.notices.length > 0) tell(fitting.notices)
  }

  function tell(told: readonly Notice[]) {
    const kinds = new Set(told.map(({ kind }) => kind))
    notices.setState((before) => [...before.filter(({ kind }) => !kinds.has(kind)), ...told], true)
  }
}
