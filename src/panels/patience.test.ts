import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { gentle, patiently } from './patience.ts'

let frames: (() => void)[] = []
let reported: string[] = []

beforeEach(() => {
  vi.useFakeTimers()
  frames = []
  reported = []
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame))
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => (frames[frame - 1] = () => {}))
  vi.stubGlobal('reportError', (error: Error) => reported.push(error.message))
})
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function listened() {
  const store = createStore(() => ({ rate: 0 }))
  const heard: number[] = []
  const stop = gentle(store).subscribe(({ rate }) => void heard.push(rate))
  return { store, heard, stop, set: (rate: number) => store.setState({ rate }) }
}

test('a change is heard at once', () => {
  const { heard, set } = listened()
  set(1)
  expect(heard).toEqual([1])
})

test('changes made patiently are heard once, after the frame', () => {
  const { heard, set } = listened()
  patiently(() => set(1))
  patiently(() => set(2))
  expect(heard).toEqual([])
  expect(frames).toHaveLength(1)
  frames[0]!()
  expect(heard).toEqual([])
  vi.advanceTimersByTime(0)
  expect(heard).toEqual([2])
  vi.runAllTimers()
  expect(heard).toEqual([2])
})

test('a change that is not patient takes the others along', () => {
  const { heard, set } = listened()
  patiently(() => set(1))
  set(2)
  expect(heard).toEqual([2])
  vi.runAllTimers()
  expect(heard).toEqual([2])
})

test('they hear the state before as they know it, and one that fails keeps nobody from hearing', () => {
  const { store, heard } = listened()
  const befores: number[] = []
  gentle(store).subscribe((_, before) => {
    befores.push(before.rate)
    throw new Error('mine')
  })
  const last = vi.fn()
  gentle(store).subscribe(last)
  patiently(() => store.setState({ rate: 1 }))
  patiently(() => store.setState({ rate: 2 }))
  vi.runAllTimers()
  expect([heard, befores]).toEqual([[2], [0]])
  expect(last).toHaveBeenCalledOnce()
  expect(reported).toEqual(['mine'])
})

test('a page without frames hears after a while', () => {
  const { heard, set } = listened()
  patiently(() => set(1))
  vi.advanceTimersByTime(100)
  expect(heard).toEqual([1])
})

test('who has left hears nothing, and a change that fails leaves no patience behind', () => {
  const { heard, set, stop } = listened()
  expect(() =>
    patiently(() => {
      set(1)
      throw new Error('refused')
    }),
  ).toThrow('refused')
  stop()
  vi.runAllTimers()
  expect(heard).toEqual([])
  const other = listened()
  other.set(3)
  expect(other.heard).toEqual([3])
})
