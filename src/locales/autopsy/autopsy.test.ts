import { expect, test } from 'vitest'
import { autopsy as en } from './en.ts'
import { autopsy as zhCN } from './zh-CN.ts'

test('what is a sentence in English is Chinese in Chinese, with Chinese punctuation', () => {
  const chinese = textsOf(zhCN)
  expect(textsOf(en).filter((text) => text.includes(' ') && chinese.includes(text))).toEqual([])
  expect(chinese.filter((text) => /[\u4e00-\u9fff][,:;?!()]/.test(text))).toEqual([])
  for (const text of [...textsOf(en), ...chinese]) expect(text.trim()).not.toBe('')
})

function textsOf(dictionary: object): string[] {
  return Object.values(dictionary).flatMap((value) => {
    if (typeof value === 'function') return [String(value(2, 3))]
    return typeof value === 'object' ? textsOf(value) : [value]
  })
}
