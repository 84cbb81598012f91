import { useLayoutEffect, useRef, useState } from 'react'
import { type Dictionary, dictionary } from '../locales/dictionary.ts'
import { firstEn } from '../locales/first/en.ts'
import type { Language } from './presentation.ts'

/** A language and what it has to say. */
export interface Tongue {
  readonly language: Language
  readonly dictionary: Dictionary
}

const english: Tongue = {
  language: 'en',
  dictionary: dictionary(firstEn, async () => (await import('../locales/late/en.ts')).lateEn),
}

let chinese: Tongue | undefined

/** The dictionary of a language; Chinese comes as chunks of its own, and English stands in if it does not come. */
export async function tongueOf(language: Language): Promise<Tongue> {
  if (language === 'en') return english
  try {
    const { firstZhCN } = await import('../locales/first/zh-CN.ts')
    const late = async () => (await import('../locales/late/zh-CN.ts')).lateZhCN
    chinese ??= { language, dictionary: dictionary(firstZhCN, late) }
    return chinese
  } catch {
    return english
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
  const change = async (language: Language) => {
    onChange(language)
    wanted.current = language
    const next = await tongueOf(language)
    // In full, so that no panel goes away while it waits; where it does not come, panels say so.
    await next.dictionary.load().catch(() => undefined)
    // A dictionary may come when another language is wanted already.
    if (wanted.current === language) setTongue(next)
  }
  return [tongue, (language) => void change(language)]
}
