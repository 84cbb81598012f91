import { createContext, use } from 'react'
import type { LoadingText } from '../locales/loading/loading.ts'
import { useText } from './context.ts'
import { useComing } from './useComing.ts'

/** What is said about files of one's own in the language above; `undefined` until it has come. */
export function useLoadingText(): LoadingText | undefined {
  return useComing(useText().files.texts)
}

/** The same, once it is there, for the parts of what needs it. */
export const FileTextContext = createContext<LoadingText | undefined>(undefined)

/** The text above; throws where there is none. */
export function useFileText(): LoadingText {
  const text = use(FileTextContext)
  if (!text) throw new Error('useFileText was called outside FileTextContext.')
  return text
}
