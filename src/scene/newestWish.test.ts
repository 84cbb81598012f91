import { expect, test, vi } from 'vitest'
import { newestWish } from './newestWish.ts'

function slow() {
  const asked: number[] = []
  const waiting: ((answer: string | undefined) => void)[] = []
  const answered: string[] = []
  const wishes = newestWish<number, string>(
    (wish) => {
      asked.push(wish)
      return new Promise((resolve) => void waiting.push(resolve))
    },
    (wish, answer) => void answered.push(`${wish} ${answer}`),
  )
  const answer = async (text: string | undefined) => {
    waiting.shift()!(text)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { asked, answered, wishes, answer }
}

test('asks one at a time, and next the newest', async () => {
  const { asked, answered, wishes, answer } = slow()
  for (const wish of [1, 2, 3]) wishes.want(wish)
  expect(asked).toEqual([1])
  await answer('a')
  expect(asked).toEqual([1, 3])
  await answer('b')
  expect(answered).toEqual(['1 a', '3 b'])
})

test('does not ask again for what was answered', async () => {
  const { asked, answered, wishes, answer } = slow()
  wishes.want(1)
  await answer('a')
  wishes.want(1)
  expect(asked).toEqual([1])
  expect(answered).toEqual(['1 a'])
})

test('a wish that was lost with the worker is put again, a newer one in its place', async () => {
  vi.useFakeTimers()
  const asked: number[] = []
  const answered: string[] = []
  const wishes = newestWish<number, string>(
    async (wish) => {
      asked.push(wish)
      return asked.length < 3 ? undefined : 'a'
    },
    (wish, answer) => void answered.push(`${wish} ${answer}`),
  )
  wishes.want(1)
  await vi.advanceTimersByTimeAsync(600)
  expect(asked).toEqual([1, 1])
  wishes.want(2)
  await vi.advanceTimersByTimeAsync(1)
  expect(asked).toEqual([1, 1, 2])
  expect(answered).toEqual(['2 a'])
  vi.useRealTimers()
})

test('the same wish in other words neither ends the patience nor waits for ever', async () => {
  vi.useFakeTimers()
  let asked = 0
  const answered: string[] = []
  const wishes = newestWish<{ box: number }, string>(
    async () => {
      asked++
      return asked < 6 ? undefined : 'a'
    },
    (wish, answer) => void answered.push(`${wish.box} ${answer}`),
  )
  wishes.want({ box: 1 })
  wishes.want({ box: 1 })
  await vi.runAllTimersAsync()
  expect(asked).toBe(4)
  wishes.want({ box: 1 })
  await vi.runAllTimersAsync()
  expect(asked).toBe(6)
  expect(answered).toEqual(['1 a'])
  wishes.want({ box: 1 })
  expect(asked).toBe(6)
  vi.useRealTimers()
})

test('another wish does not wait for the patience with the one before', async () => {
  vi.useFakeTimers()
  const asked: number[] = []
  const wishes = newestWish<number, string>(
    async (wish) => {
      asked.push(wish)
      return wish === 2 ? 'a' : undefined
    },
    () => {},
  )
  wishes.want(1)
  await vi.advanceTimersByTimeAsync(1)
  wishes.want(2)
  await vi.advanceTimersByTimeAsync(1)
  expect(asked).toEqual([1, 2])
  vi.useRealTimers()
})

test('is silent once stopped', async () => {
  const { asked, answered, wishes, answer } = slow()
  wishes.want(1)
  wishes.want(2)
  wishes.stop()
  await answer('a')
  expect([asked, answered]).toEqual([[1], []])
})
