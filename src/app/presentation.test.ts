import { expect, test } from 'vitest'
import { readPresentation } from '../settings/presentation.ts'
import { handsOf, languageOf, playsByItself, queryWith, themeOf, uiOf } from './presentation.ts'

test('a page of its own shows everything and takes wheel and finger', () => {
  const { presentation } = readPresentation('')
  expect(uiOf(presentation, false)).toBe('full')
  expect(handsOf(presentation)).toEqual({ wheel: 'zoom', touch: '1finger' })
  expect(themeOf(presentation)).toBe(undefined)
})

test('an embed leaves wheel and one finger to the page around it', () => {
  const { presentation } = readPresentation('?embed=1')
  expect(uiOf(presentation, false)).toBe('min')
  expect(handsOf(presentation)).toEqual({ wheel: 'ctrl', touch: '2finger' })
})

test('a projector shows picture, legend and transport, or the picture alone', () => {
  const on = (query: string) => uiOf(readPresentation(query).presentation, true)
  expect(on('')).toBe('min')
  expect(on('?ui=full')).toBe('min')
  expect(on('?ui=none')).toBe('none')
})

test('what the address names wins', () => {
  const { presentation } = readPresentation('?embed=1&ui=full&wheel=zoom&touch=off&theme=dark')
  expect(uiOf(presentation, false)).toBe('full')
  expect(handsOf(presentation)).toEqual({ wheel: 'zoom', touch: 'off' })
  expect(themeOf(presentation)).toBe('dark')
})

test.each([
  ['', false, true],
  ['', true, false],
  ['?embed=1', false, false],
  ['?embed=1&play=1', false, true],
  ['?play=0', false, false],
])('%s, calm wanted: %s, plays by itself: %s', (query, calm, plays) => {
  expect(playsByItself(readPresentation(query).presentation, calm)).toBe(plays)
})

test.each([
  [['zh-TW', 'en'], 'zh-CN'],
  [['de-DE', 'en-GB', 'zh'], 'en'],
  [['de-DE', 'zh-Hans'], 'zh-CN'],
  [['de-DE'], 'en'],
  [[], 'en'],
])('%s is answered in %s', (preferred, language) => {
  expect(languageOf(preferred)).toBe(language)
})

test('one key of the query is changed and the rest left alone', () => {
  expect(queryWith('?embed=1&theme=dark', 'theme', 'light')).toBe('?embed=1&theme=light')
  expect(queryWith('?theme=dark', 'theme', undefined)).toBe('')
  expect(queryWith('', 'lang', 'zh-CN')).toBe('?lang=zh-CN')
})
