import type { MenuNotes } from '../locales/menuNotes/menuNotes.ts'
import { useText } from './context.ts'
import { useComing } from './useComing.ts'

/** What every entry of the menus is for, in the language above; names and pictures do without until it has come. */
export function useMenuNotes(): MenuNotes | undefined {
  return useComing(useText().pickers.notes)
}
