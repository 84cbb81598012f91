import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { Text } from '../locales/en.ts'
import type { Session } from '../session/session.ts'
import type { Settings } from '../settings/settings.ts'

/** The demonstration that the panels around it show and edit. */
export const SessionContext = createContext<Session | undefined>(undefined)

/** The language the panels speak. */
export const TextContext = createContext<Text | undefined>(undefined)

/** The session above; throws where there is none. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession was called outside SessionContext.')
  return session
}

/** The dictionary above; throws where there is none. */
export function useText(): Text {
  const text = use(TextContext)
  if (!text) throw new Error('useText was called outside TextContext.')
  return text
}

/** One narrow slice of the settings; the component renders again only when that slice is another. */
export function useSettings<T>(select: (settings: Settings) => T): T {
  return useStore(useSession().settings, select)
}

/** How to edit the settings: an edit takes the present ones and gives the next. */
export function useEdit(): (edit: (settings: Settings) => Settings) => void {
  const { settings } = useSession()
  return (edit) => settings.setState(edit, true)
}

/** Paper or night, as the page is shown now. */
export const ThemeContext = createContext<'light' | 'dark'>('light')
