import { useMemo } from 'react'
import { runNames } from '../settings/runNames.ts'
import { useSettings, useText } from './context.ts'

/** The names of the runs in the settings above, in the language above. */
export function useRunNames(): readonly string[] {
  const runs = useSettings(({ experiment }) => experiment.runs)
  const starts = useSettings(({ experiment }) => experiment.starts)
  const looks = useSettings(({ view }) => view.runs)
  const { optimizers } = useText().menu
  return useMemo(
    () => runNames({ runs, starts }, looks, optimizers),
    [runs, starts, looks, optimizers],
  )
}
