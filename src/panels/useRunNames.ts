import { useShallow } from 'zustand/react/shallow'
import { runNames } from '../settings/runNames.ts'
import { useSettings, useText } from './context.ts'

/** The names of the runs in the settings above, in the language above; the same list until one of them is another. */
export function useRunNames(): readonly string[] {
  const { optimizers } = useText().menu
  return useSettings(
    useShallow(({ experiment, view }) => runNames(experiment, view.runs, optimizers)),
  )
}
