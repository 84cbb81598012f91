import { useMemo } from 'react'
import { runColor, runDash } from '../settings/colors.ts'
import type { RunLook } from '../settings/settings.ts'
import { useSettings } from './context.ts'
import { useRunNames } from './useRunNames.ts'

/** A run that is not hidden, and how it looks. */
export interface ShownRun {
  /** s · R + r. */
  readonly index: number
  readonly name: string
  /** `#rrggbb`. */
  readonly color: string
  /** CSS pixels. */
  readonly dash: readonly number[]
}

/** The runs that are not hidden, in the order of the experiment; the same list until one of them changes. */
export function useShownRuns(): readonly ShownRun[] {
  const names = useRunNames()
  const looks = useSettings(({ view }) => view.runs)
  return useMemo(() => shownRuns(names, looks), [names, looks])
}

function shownRuns(names: readonly string[], looks: readonly RunLook[]): readonly ShownRun[] {
  return names.flatMap((name, index) => {
    const place = index % looks.length
    const look = looks[place]
    if (look?.hidden) return []
    const dash = runDash(place, look).map((length) => length * 2)
    return [{ index, name, color: runColor(place, look), dash }]
  })
}
