import { expect, test } from 'vitest'
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

test('does not ask for the same again, nor go on when it gets no answer', async () => {
  const { asked, answered, wishes, answer } = slow()
  wishes.want(1)
  await answer(undefined)
  wishes.want(1)
  expect(asked).toEqual([1])
  expect(answered).toEqual([])
})

test('is silent once stopped', async () => {
  const { asked, answered, wishes, answer } = slow()
  wishes.want(1)
  wishes.want(2)
  wishes.stop()
  await answer('a')
  expect([asked, answered]).toEqual([[1], []])
})
