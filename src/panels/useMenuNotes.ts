import { useEffect, useState } from 'react'
import type { MenuNotes } from '../locales/menuNotes/menuNotes.ts'
import { useText } from './context.ts'

/** What every entry of the menus is for, in the language above; `undefined` until it has come. */
export function useMenuNotes(): MenuNotes | undefined {
  const { notes } = useText().pickers
  const [found, setFound] = useState<MenuNotes>()
  useEffect(() => {
    let wanted = true
    // Names and pictures do without, if they do not come.
    notes().then(
      (come) => wanted && setFound(come),
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [notes])
  return found
}
