import { runNames } from '../settings/runNames.ts'
import { useFirstText, useSettings } from './context.ts'
import { useSameList } from './useSameList.ts'

/** The names of the runs in the settings above, in the language above; the same list until one of them is another. */
export function useRunNames(): readonly string[] {
  const { optimizers } = useFirstText().menu
  return useSettings(
    useSameList(({ experiment, view }) => runNames(experiment, view.runs, optimizers)),
  )
}
