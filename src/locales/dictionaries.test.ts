import { expect, test } from 'vitest'
import { landscapes } from '../core/landscapes/index.ts'
import { optimizers } from '../core/optimizers/index.ts'
import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

test('both dictionaries have the same keys, and nothing is empty', () => {
  expect(leavesOf({ ...zhCN, menu: {} })).toEqual(leavesOf({ ...en, menu: {} }))
  for (const text of [...textsOf(en), ...textsOf(zhCN)]) expect(text.trim()).not.toBe('')
})

test('only things that are in a menu have a name in Chinese', () => {
  const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id)
  expect(ids(landscapes)).toEqual(expect.arrayContaining(Object.keys(zhCN.menu.landscapes)))
  expect([...ids(optimizers), 'rule']).toEqual(
    expect.arrayContaining(Object.keys(zhCN.menu.optimizers)),
  )
})

test.each([en, zhCN])(
  'every landscape and every optimizer has its line in the menus',
  async (text) => {
    const notes = await text.pickers.notes()
    expect(Object.keys(notes.landscapes)).toEqual(landscapes.map(({ id }) => id))
    expect(Object.keys(notes.optimizers)).toEqual(optimizers.map(({ id }) => id))
    for (const note of textsOf(notes)) expect(note.length).toBeGreaterThan(5)
  },
)

test('the comparison says the same in both languages', async () => {
  const [english, chinese] = await Promise.all(
    [en, zhCN].map(({ comparison }) => comparison.words()),
  )
  expect(leavesOf(chinese!)).toEqual(leavesOf(english!))
  expect(textsOf(chinese!).filter((text) => /[a-z]{3}/.test(text))).toEqual([
    'losscape-comparison.csv',
  ])
  for (const text of [...textsOf(english!), ...textsOf(chinese!)]) expect(text).not.toBe('')
})

test('what is a sentence in English is Chinese in Chinese', () => {
  const chinese = textsOf(zhCN)
  const untranslated = textsOf(en).filter((text) => text.includes(' ') && chinese.includes(text))
  expect(untranslated).toEqual([en.chart.gap])
})

test('Chinese sentences have Chinese punctuation', () => {
  const latin = textsOf(zhCN).filter((text) => /[\u4e00-\u9fff][,:;?!()]/.test(text))
  expect(latin).toEqual([])
})

test('what is said around typed rules is said in both languages', async () => {
  const [english, chinese] = await Promise.all([en.ownRule.words(), zhCN.ownRule.words()])
  expect(leavesOf(chinese)).toEqual(leavesOf(english))
  for (const text of textsOf(chinese)) expect(text).not.toMatch(/[\u4e00-\u9fff][,:;?!()]/)
})

function leavesOf(dictionary: object, path = ''): string[] {
  return Object.entries(dictionary)
    .flatMap(([key, value]) =>
      typeof value === 'object'
        ? leavesOf(value, `${path}${key}.`)
        : `${path}${key} ${typeof value}`,
    )
    .sort()
}

function textsOf(dictionary: object): string[] {
  return Object.values(dictionary).flatMap((value) =>
    typeof value === 'object' ? textsOf(value) : typeof value === 'string' ? [value] : [],
  )
}
