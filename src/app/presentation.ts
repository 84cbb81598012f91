import type { Presentation, Wishes } from '../settings/schema.ts'

export type Theme = Exclude<Wishes['theme'], 'auto'>
export type Language = Wishes['lang']

/**
 * Everything; picture, legend and transport; the picture alone. An embed is small until it says otherwise, and a projector
 * shows nothing that has to be read from near.
 */
export function uiOf({ ui, embed }: Presentation, projector: boolean): 'full' | 'min' | 'none' {
  if (projector && ui !== 'none') return 'min'
  return ui ?? (embed ? 'min' : 'full')
}

/** By how much type and routes in the picture are larger than on a desk. */
export function scalesOf(projector: boolean) {
  return { typeScale: projector ? 1.4 : 1, routeScale: projector ? 1.6 : 1 }
}

/** What wheel and fingers do. An embed leaves the bare wheel and one finger to the page around it. */
export function handsOf({ wheel, touch, embed }: Presentation) {
  return {
    wheel: wheel ?? (embed ? 'ctrl' : 'zoom'),
    touch: touch ?? (embed ? '2finger' : '1finger'),
  } as const
}

/** Whether a scene that names no step plays by itself: in an embed only when asked to, and not for those who want calm. */
export function playsByItself({ play, embed }: Presentation, calm: boolean): boolean {
  return play ?? !(embed || calm)
}

/** The theme the address names; `undefined`: as the system has it. */
export function themeOf({ theme }: Presentation): Theme | undefined {
  return theme === 'auto' ? undefined : theme
}

/** The language to speak when the address names none: Chinese for every kind of it, else English. */
export function languageOf(preferred: readonly string[]): Language {
  const first = preferred.find((tag) => /^(zh|en)\b/i.test(tag))
  return first !== undefined && /^zh/i.test(first) ? 'zh-CN' : 'en'
}

/** The query with one key set, or taken out; all else stays as it was typed. */
export function queryWith(query: string, key: string, value: string | undefined): string {
  const kept = query
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && part.split('=')[0] !== key)
  const parts = value === undefined ? kept : [...kept, `${key}=${value}`]
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}
