import { useLayoutEffect, useRef, useState } from 'react'
import { en, type Text } from '../locales/en.ts'
import type { Language } from './presentation.ts'

/** A language and what it has to say. */
export interface Tongue {
  readonly language: Language
  readonly text: Text
}

/** The dictionary of a language; Chinese comes as a chunk of its own, and English stands in if it does not come. */
export async function tongueOf(language: Language): Promise<Tongue> {
  if (language === 'en') return { language, text: en }
  try {
    return { language, text: (await import('../locales/zh-CN.ts')).zhCN }
  } catch {
    return { language: 'en', text: en }
  }
}

/** The language spoken now and how to change it without a reload; the document says which it is. */
export function useLanguage(
  initial: Tongue,
  onChange: (language: Language) => void,
): readonly [Tongue, (language: Language) => void] {
  const [tongue, setTongue] = useState(initial)
  const wanted = useRef(initial.language)
  useLayoutEffect(() => {
    document.documentElement.lang = tongue.language
  }, [tongue])
  const change = (language: Language) => {
    onChange(language)
    wanted.current = language
    // A dictionary may come when another language is wanted already.
    void tongueOf(language).then((next) => wanted.current === language && setTongue(next))
  }
  return [tongue, change]
}
