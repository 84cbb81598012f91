import { expect, test, vi } from 'vitest'
import { dictionary } from './dictionary.ts'
import { en } from './en.ts'
import { firstEn } from './first/en.ts'
import { lateEn } from './late/en.ts'

test('the rest is fetched once, and then known', async () => {
  const late = vi.fn(async () => lateEn)
  const english = dictionary(firstEn, late)
  expect(english.text).toBeUndefined()
  expect(await english.load()).toEqual(en)
  expect(await english.load()).toBe(english.text)
  expect(late).toHaveBeenCalledOnce()
})

test('what did not come is fetched anew only when somebody wants it tried once more', async () => {
  const late = vi.fn(async () => lateEn).mockRejectedValueOnce(new Error('offline'))
  const english = dictionary(firstEn, late)
  await expect(english.load()).rejects.toThrow('offline')
  await expect(english.load()).rejects.toThrow('offline')
  expect(late).toHaveBeenCalledOnce()
  english.renew()
  expect(await english.load()).toEqual(en)
})
