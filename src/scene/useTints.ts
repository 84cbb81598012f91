import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Session } from '../session/session.ts'
import type { Oklch } from './oklch.ts'
import type { Theme } from './themes.ts'

type More = typeof import('./ramps.ts')

/** The tints to draw the ground in: the atlas's own until the others, a chunk of their own, are there. */
export function useTints(session: Session, theme: Theme): readonly Oklch[] {
  const colors = useStore(session.settings, ({ view }) => view.colors)
  const [more, setMore] = useState<More>()
  useEffect(() => {
    if (colors === 'atlas' || more) return
    // If it does not come, the atlas stays; the next choice tries again.
    import('./ramps.ts').then(setMore, () => undefined)
  }, [colors, more])
  return useMemo(
    () => (colors === 'atlas' || !more ? theme.ramp : more.moreTints(colors, theme.name)),
    [colors, more, theme],
  )
}
