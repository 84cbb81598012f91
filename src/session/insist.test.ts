import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { insist } from './insist.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('an answer is taken at once', async () => {
  const ask = vi.fn(async () => 7)
  expect(await insist(ask, () => true)).toBe(7)
  expect(ask).toHaveBeenCalledOnce()
})

test('a question that was lost with the worker is put again', async () => {
  let asked = 0
  const ask = vi.fn(async () => {
    asked++
    if (asked === 2) throw new Error('gone')
    return asked === 3 ? 7 : undefined
  })
  const answer = insist(ask, () => true)
  await vi.runAllTimersAsync()
  expect(await answer).toBe(7)
  expect(ask).toHaveBeenCalledTimes(3)
})

test('what nobody wants any more is not asked again', async () => {
  const ask = vi.fn(async () => undefined)
  let isWanted = true
  const answer = insist(ask, () => isWanted)
  await vi.advanceTimersByTimeAsync(100)
  isWanted = false
  await vi.runAllTimersAsync()
  expect(await answer).toBeUndefined()
  expect(ask).toHaveBeenCalledOnce()
})

test('it ends', async () => {
  const ask = vi.fn(async () => undefined)
  const answer = insist(ask, () => true)
  await vi.runAllTimersAsync()
  expect(await answer).toBeUndefined()
  expect(ask).toHaveBeenCalledTimes(4)
})
