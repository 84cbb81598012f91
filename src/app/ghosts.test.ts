import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createGhosts } from '../session/ghosts.ts'
import { holdGhosts } from './ghosts.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function hands() {
  const page = new EventTarget()
  const ghosts = createGhosts()
  const press = vi.spyOn(ghosts, 'press')
  const release = vi.spyOn(ghosts, 'release')
  const stop = holdGhosts(page as Window, ghosts)
  const say = (type: string, pointerId = 1) =>
    page.dispatchEvent(Object.assign(new Event(type), { pointerId }))
  return { say, press, release, stop }
}

it('holds the ghosts from the first finger down to the last one up', () => {
  const { say, press, release } = hands()
  say('pointerdown', 1)
  say('pointerdown', 2)
  release.mockClear()
  say('pointerup', 1)
  expect(press).toHaveBeenCalled()
  expect(release).not.toHaveBeenCalled()
  say('pointercancel', 2)
  expect(release).toHaveBeenCalledOnce()
})

it('holds them for a while after the last of several keys', () => {
  const { say, press, release } = hands()
  say('keydown')
  vi.advanceTimersByTime(500)
  say('keydown')
  vi.advanceTimersByTime(500)
  expect(press).toHaveBeenCalledTimes(2)
  expect(release).not.toHaveBeenCalled()
  vi.advanceTimersByTime(100)
  expect(release).toHaveBeenCalledOnce()
})

it('lets go when the page loses sight of the pointer, and hears nothing once stopped', () => {
  const { say, press, release, stop } = hands()
  say('pointerdown')
  release.mockClear()
  say('blur')
  expect(release).toHaveBeenCalledOnce()
  stop()
  press.mockClear()
  say('pointerdown')
  expect(press).not.toHaveBeenCalled()
})
