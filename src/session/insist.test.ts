import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { insist } from './insist.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const never = new AbortController().signal

test('an answer is taken at once', async () => {
  const ask = vi.fn(async () => 7)
  expect(await insist(ask, never)).toBe(7)
  expect(ask).toHaveBeenCalledOnce()
})

test('a question that was lost with the worker is put again', async () => {
  let asked = 0
  const ask = vi.fn(async () => {
    asked++
    return asked === 3 ? 7 : undefined
  })
  const answer = insist(ask, never)
  await vi.runAllTimersAsync()
  expect(await answer).toBe(7)
  expect(ask).toHaveBeenCalledTimes(3)
})

test('what nobody wants any more is not asked again, and nobody waits for it', async () => {
  const ask = vi.fn(async () => undefined)
  const over = new AbortController()
  const answer = insist(ask, over.signal)
  await vi.advanceTimersByTimeAsync(100)
  over.abort()
  expect(await answer).toBeUndefined()
  await vi.runAllTimersAsync()
  expect(ask).toHaveBeenCalledOnce()
})

test('it ends', async () => {
  const ask = vi.fn(async () => undefined)
  const answer = insist(ask, never)
  await vi.runAllTimersAsync()
  expect(await answer).toBeUndefined()
  expect(ask).toHaveBeenCalledTimes(4)
})
