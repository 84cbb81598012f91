import { useMemo } from 'react'
import { useStore } from 'zustand'
import { markerOutlines, runColor, runDash, runMarker } from '../settings/colors.ts'
import { runNames } from '../settings/runNames.ts'
import type { RunLook } from '../settings/settings.ts'
import { useFirstText, useSession } from './context.ts'
import { useSameList } from './useSameList.ts'

/** A run that is not hidden, and how it looks. */
export interface ShownRun {
  /** s · R + r. */
  readonly index: number
  readonly name: string
  /** `#rrggbb`. */
  readonly color: string
  /** CSS pixels. */
  readonly dash: readonly number[]
  /** Its marker: an SVG path about the origin. */
  readonly outline: string
}

/**
 * The runs of the race that are not hidden, in its order; the same list until one of them changes. The settings may be
 * ahead of it, and their looks would then meet the trajectories of other runs.
 */
export function useShownRuns(): readonly ShownRun[] {
  const { race } = useSession()
  const { optimizers } = useFirstText().menu
  const names = useStore(
    race,
    useSameList(({ runs, looks, trajectories }) => {
      const starts = Array.from(
        { length: trajectories.length / Math.max(1, runs.length) },
        () => [],
      )
      return runNames({ runs, starts }, looks, optimizers)
    }),
  )
  const looks = useStore(race, (state) => state.looks)
  return useMemo(() => shownRuns(names, looks), [names, looks])
}

function shownRuns(names: readonly string[], looks: readonly RunLook[]): readonly ShownRun[] {
  return names.flatMap((name, index) => {
    const place = index % looks.length
    const look = looks[place]
    if (look?.hidden) return []
    const dash = runDash(place, look).map((length) => length * 2)
    const outline = markerOutlines[runMarker(place, look)]
    return [{ index, name, color: runColor(place, look), dash, outline }]
  })
}
