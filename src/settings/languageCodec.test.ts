import { expect, test } from 'vitest'
import { readAddress } from './address.ts'

test.each([
  ['zh', 'zh-CN'],
  ['zh-Hans', 'zh-CN'],
  ['ZH-cn', 'zh-CN'],
  ['en-GB', 'en'],
])('lang=%s is %s, without a word', (said, language) => {
  const { presentation, notices } = readAddress(`?lang=${said}`)
  expect([presentation.lang, notices]).toEqual([language, []])
})

test('a language that is not spoken is named', () => {
  const { presentation, notices } = readAddress('?lang=zhuang')
  expect(presentation.lang).toBeUndefined()
  expect(notices).toHaveLength(1)
})
