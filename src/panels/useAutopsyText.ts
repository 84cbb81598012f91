import type { AutopsyText } from '../locales/autopsy/en.ts'
import { useText } from './context.ts'
import { useComing } from './useComing.ts'

/** The texts of a step taken apart, in the language above; `undefined` until they have come. */
export function useAutopsyText(): AutopsyText | undefined {
  return useComing(useText().autopsy.texts)
}
