import { landscapeIn } from '../settings/landscapeIn.ts'
import { useFirstText, useSettings } from './context.ts'

/** What the landscape in the settings above is called in the language above. */
export function useLandscapeName(): string {
  const { landscapes } = useFirstText().menu
  const { id, name } = useSettings(landscapeIn)
  return landscapes[id] ?? name
}
