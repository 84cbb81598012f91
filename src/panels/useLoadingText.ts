import { createContext, use, useEffect, useState } from 'react'
import type { LoadingText } from '../locales/loading/loading.ts'
import { useText } from './context.ts'

/** What is said about files of one's own in the language above; `undefined` until it has come. */
export function useLoadingText(): LoadingText | undefined {
  const { texts } = useText().files
  const [found, setFound] = useState<LoadingText>()
  useEffect(() => {
    let wanted = true
    // Whoever needs them shows nothing without them, and asks again when next shown.
    texts().then(
      (come) => wanted && setFound(come),
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [texts])
  return found
}

/** The same, once it is there, for the parts of what needs it. */
export const FileTextContext = createContext<LoadingText | undefined>(undefined)

/** The text above; throws where there is none. */
export function useFileText(): LoadingText {
  const text = use(FileTextContext)
  if (!text) throw new Error('useFileText was called outside FileTextContext.')
  return text
}
