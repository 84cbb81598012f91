import { useCallback, useSyncExternalStore } from 'react'
import { useSettings } from '../panels/context.ts'
import { isSplit } from './halves.ts'
import { roomy } from './roomy.ts'

/**
 * `wide`: cards at the edges of a picture that fills the window. `narrow`: picture above, sheet with tabs below.
 * `slide`: picture, legend, transport, the rest behind one button. `picture`: nothing else.
 */
export type Layout = 'wide' | 'narrow' | 'slide' | 'picture'

/** The layout for the room there is; it follows the window. */
export function useLayout(ui: 'full' | 'min' | 'none'): Layout {
  const isRoomy = useMediaQuery(roomy)
  if (ui === 'none') return 'picture'
  if (ui === 'min') return 'slide'
  return isRoomy ? 'wide' : 'narrow'
}

/** Whether the readings are folded: two pictures and two columns of cards do not go together. */
export function useFoldedReadings(): boolean {
  const isNarrow = useMediaQuery('(max-width: 1599px)')
  return useSettings(isSplit) && isNarrow
}

/** Whether a media query holds now. */
export function useMediaQuery(query: string): boolean {
  const listen = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(listen, () => matchMedia(query).matches)
}
