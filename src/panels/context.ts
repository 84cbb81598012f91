import { createContext, use, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Dictionary } from '../locales/dictionary.ts'
import type { Text } from '../locales/en.ts'
import type { FirstText } from '../locales/first/en.ts'
import type { Session } from '../session/session.ts'
import type { Settings } from '../settings/settings.ts'
import { gentle } from './patience.ts'

/** The demonstration that the panels around it show and edit. */
export const SessionContext = createContext<Session | undefined>(undefined)

/** The language the panels speak. */
export const DictionaryContext = createContext<Dictionary | undefined>(undefined)

/** The session above; throws where there is none. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession was called outside SessionContext.')
  return session
}

/** What the language above has to say; what comes late (see Late.tsx) waits for it to be there in full. */
export function useText(): Text {
  // Always: a component that waited is rendered once more as one that waits.
  return use(useDictionary().load())
}

/** What it has to say at once, for what is there from the start. */
export function useFirstText(): FirstText {
  return useDictionary().first
}

/** All of it for what does not wait: nothing before it is here. It is fetched if it is wanted. */
export function useComingText(wanted: boolean): Text | undefined {
  const dictionary = useDictionary()
  const [, setCome] = useState<Text | undefined>(undefined)
  useEffect(() => {
    if (wanted) void dictionary.load().then(setCome, () => undefined)
  }, [dictionary, wanted])
  return dictionary.text
}

/** Has texts that did not come fetched anew. */
export function useRenewedTexts(): () => void {
  return useDictionary().renew
}

function useDictionary(): Dictionary {
  const dictionary = use(DictionaryContext)
  if (!dictionary) throw new Error('A text was asked for outside DictionaryContext.')
  return dictionary
}

/** One narrow slice of the settings; the component renders again only when that slice is another. */
export function useSettings<T>(select: (settings: Settings) => T): T {
  return useStore(gentleSettings(useSession()), select)
}

/** One a session, because whoever is given another store listens anew. */
const known = new WeakMap<Session, ReturnType<typeof gentle<Settings>>>()

function gentleSettings(session: Session) {
  const store = known.get(session) ?? gentle(session.settings)
  known.set(session, store)
  return store
}

/** How to edit the settings: an edit takes the present ones and gives the next. */
export function useEdit(): (edit: (settings: Settings) => Settings) => void {
  const { settings } = useSession()
  return (edit) => settings.setState(edit, true)
}

/** Paper or night, as the page is shown now. */
export const ThemeContext = createContext<'light' | 'dark'>('light')
