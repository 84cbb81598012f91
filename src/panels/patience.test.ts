import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { gentle, patiently } from './patience.ts'

let frames: (() => void)[] = []

beforeEach(() => {
  vi.useFakeTimers()
  frames = []
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame))
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
  for (const frame of frames) frame()
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
