import { beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createPlayback } from '../session/playback.ts'
import type { Session } from '../session/session.ts'
import { readLink } from '../settings/link.ts'
import type { Settings } from '../settings/settings.ts'
import { type AddressWindow, keepAddress } from './address.ts'

const menus = vi.hoisted(() => ({ whole: true, coming: Promise.resolve() }))
vi.mock('../core/menus.ts', async (original) => ({
  ...(await original()),
  areMenusWhole: () => menus.whole,
  wholeMenus: () => menus.coming,
}))

beforeEach(() => {
  vi.useFakeTimers()
  menus.whole = true
})

test('an edit is written 300 ms after the last one', () => {
  const { page, session, edit } = setup()
  edit(200)
  vi.advanceTimersByTime(299)
  edit(300)
  vi.advanceTimersByTime(299)
  expect(page.history.replaceState).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(page.history.replaceState).toHaveBeenCalledTimes(1)
  expect(readLink(page.location.hash).settings.experiment.steps).toBe(300)
  expect(session.settings.getState().experiment.steps).toBe(300)
})

test('nothing is written while a pointer is down, and the rest once it is up', () => {
  const { page, edit } = setup()
  page.hear('pointerdown')
  edit(200)
  vi.advanceTimersByTime(5000)
  expect(page.history.replaceState).not.toHaveBeenCalled()
  page.hear('pointerup')
  vi.advanceTimersByTime(300)
  expect(page.history.replaceState).toHaveBeenCalledTimes(1)
})

test('a field that loses the focus does not end a drag, a window does', () => {
  const { page, edit } = setup()
  page.hear('pointerdown')
  page.hear('blur', {})
  edit(200)
  vi.advanceTimersByTime(5000)
  expect(page.history.replaceState).not.toHaveBeenCalled()
  page.hear('blur')
  vi.advanceTimersByTime(300)
  expect(page.history.replaceState).toHaveBeenCalledTimes(1)
})

test('nothing is written while playing, and the step once it is paused', () => {
  const { page, session, edit } = setup()
  session.playback.seek(120)
  session.playback.play()
  edit(800)
  vi.advanceTimersByTime(5000)
  expect(page.history.replaceState).not.toHaveBeenCalled()
  session.playback.pause()
  vi.advanceTimersByTime(300)
  expect(readLink(page.location.hash).settings.view.step).toBe(120)
})

test('a browser that refuses is asked again with the next edit', () => {
  const { page, edit } = setup()
  page.history.replaceState.mockImplementationOnce(() => {
    throw new DOMException('too often', 'SecurityError')
  })
  edit(200)
  vi.advanceTimersByTime(300)
  edit(300)
  vi.advanceTimersByTime(300)
  expect(readLink(page.location.hash).settings.experiment.steps).toBe(300)
})

test('what a browser refused is written by the next change, though the settings are the same', () => {
  const { page, edit, session } = setup()
  page.history.replaceState.mockImplementationOnce(() => {
    throw new DOMException('too often', 'SecurityError')
  })
  edit(200)
  vi.advanceTimersByTime(300)
  session.playback.state.setState({ loop: true })
  vi.advanceTimersByTime(300)
  expect(readLink(page.location.hash).settings.experiment.steps).toBe(200)
})

test('a hash that somebody else wrote is read once, and the own one is not', () => {
  const { page, onRead, edit } = setup()
  page.location.hash = '#f=himmelblau&n=50'
  page.hear('popstate')
  page.hear('hashchange')
  expect(onRead).toHaveBeenCalledTimes(1)
  expect(onRead.mock.calls[0]![0].experiment).toMatchObject({
    steps: 50,
    landscape: { id: 'himmelblau' },
  })
  edit(60)
  vi.advanceTimersByTime(300)
  page.hear('hashchange')
  expect(onRead).toHaveBeenCalledTimes(1)
})

test('a hash that waits for the menus is not written over, and only the newest is read', async () => {
  const { page, onRead, edit } = setup()
  let letCome = () => {}
  menus.whole = false
  menus.coming = new Promise((resolve) => {
    letCome = resolve
  })
  edit(200)
  page.location.hash = '#n=50'
  page.hear('hashchange')
  page.location.hash = '#n=60'
  page.hear('hashchange')
  vi.advanceTimersByTime(1000)
  expect(page.location.hash).toBe('#n=60')
  letCome()
  await vi.runAllTimersAsync()
  expect(onRead.mock.calls.map(([{ experiment }]) => experiment.steps)).toEqual([60])
})

test('an embed reads its hash and writes nothing', () => {
  const { page, onRead, edit } = setup(false)
  edit(200)
  vi.advanceTimersByTime(1000)
  expect(page.history.replaceState).not.toHaveBeenCalled()
  page.location.hash = '#n=50'
  page.hear('hashchange')
  expect(onRead).toHaveBeenCalledTimes(1)
})

test('once stopped it neither writes nor reads', () => {
  const { page, onRead, edit, stop } = setup()
  edit(200)
  stop()
  vi.advanceTimersByTime(1000)
  page.location.hash = '#n=50'
  page.hear('hashchange')
  expect(page.history.replaceState).not.toHaveBeenCalled()
  expect(onRead).not.toHaveBeenCalled()
})

function setup(writes = true) {
  const page = fakePage()
  const { settings } = readLink('#n=1000')
  const session = {
    settings: createStore<Settings>(() => settings),
    playback: createPlayback(1000, { request: () => 1, cancel: () => {} }),
  } as unknown as Session
  const onRead = vi.fn<(settings: Settings) => void>()
  const stop = keepAddress(page as unknown as AddressWindow, session, { writes, onRead })
  const edit = (steps: number) =>
    session.settings.setState((now) => ({ ...now, experiment: { ...now.experiment, steps } }))
  return { page, session, onRead, stop, edit }
}

function fakePage() {
  const listeners = new Map<string, Set<(event: Event) => void>>()
  const of = (name: string) => listeners.get(name) ?? listeners.set(name, new Set()).get(name)!
  const location = { pathname: '/', search: '', hash: '' }
  const replaceState = vi.fn((_state: unknown, _title: string, address: string) => {
    location.hash = address.slice(address.indexOf('#'))
  })
  const page = {
    location,
    history: { state: null, replaceState },
    addEventListener: (name: string, heard: (event: Event) => void) => of(name).add(heard),
    removeEventListener: (name: string, heard: (event: Event) => void) => of(name).delete(heard),
    hear: (name: string, target?: object) => {
      for (const heard of of(name)) heard({ type: name, target: target ?? page } as Event)
    },
  }
  return page
}
