import { type Codec, word } from './codecs.ts'

const written = word(['en', 'zh-CN'])

/** A language that the page speaks; any kind of English or Chinese will do. */
export const language: Codec<'en' | 'zh-CN'> = {
  ...written,
  read(text, place) {
    if (/^zh\b/i.test(text)) return 'zh-CN'
    return /^en\b/i.test(text) ? 'en' : written.read(text, place)
  },
}
