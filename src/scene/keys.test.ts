import { expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Ground, Session } from '../session/session.ts'
import type { Settings } from '../settings/settings.ts'
import { type KeyEvent, moveByKey, nudgeByKey } from './keys.ts'
import { moveStart, nearestStart } from './starts.ts'

/** As much of a session as moving a start needs. */
function sessionAt(...starts: readonly (readonly number[])[]): Session {
  const settings = createStore(() => ({ experiment: { starts } }) as unknown as Settings)
  const ground = createStore(
    () =>
      ({
        domain: [
          [-2, 2],
          [0, 100],
        ],
      }) as unknown as Ground,
  )
  return { settings, ground } as unknown as Session
}

const plain: KeyEvent = {
  key: 'ArrowRight',
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
}

it.each([
  [plain, [0.04, 50]],
  [{ ...plain, key: 'ArrowUp' }, [0, 51]],
  [{ ...plain, key: 'ArrowDown', shiftKey: true }, [0, 40]],
  [{ ...plain, key: 'ArrowLeft', altKey: true }, [-0.004, 50]],
])('%o moves the start', (event, expected) => {
  const session = sessionAt([0, 50])
  expect(nudgeByKey(session, 0, event)).toBe(true)
  const [start] = session.settings.getState().experiment.starts
  expect(start).toEqual(expected)
})

it('leaves short decimals however often it is pressed, and the other coordinate alone', () => {
  const session = sessionAt([-1.2, 100 / 3])
  for (let press = 0; press < 11; press++) nudgeByKey(session, 0, plain)
  expect(session.settings.getState().experiment.starts[0]).toEqual([-0.76, 100 / 3])
  for (let press = 0; press < 7; press++) nudgeByKey(session, 0, { ...plain, altKey: true })
  expect(session.settings.getState().experiment.starts[0]).toEqual([-0.732, 100 / 3])
})

it('a start that is dragged is as exact as a pixel', () => {
  const session = sessionAt([0, 50, 1 / 3])
  const place = { u: 0.00915466, v: 0.123456789 }
  moveStart(session, 0, place, { u: 0.001, v: 0.001 })
  expect(session.settings.getState().experiment.starts[0]).toEqual([-1.963, 12.3, 1 / 3])
})

it('stays in the domain, and leaves other keys to others', () => {
  const session = sessionAt([1.99, 50])
  nudgeByKey(session, 0, plain)
  expect(session.settings.getState().experiment.starts[0]).toEqual([2, 50])
  expect(nudgeByKey(session, 0, { ...plain, key: 'a' })).toBe(false)
  expect(nudgeByKey(session, 0, { ...plain, ctrlKey: true })).toBe(false)
})

it('a click means the nearest start', () => {
  const session = sessionAt([-2, 0], [2, 100], [0, 50])
  expect(nearestStart(session, 0.9, 0.8)).toBe(1)
  expect(nearestStart(session, 0.5, 0.6)).toBe(2)
})

it('moves the start that has the focus', () => {
  const session = sessionAt([0, 50], [1, 10])
  expect(nudgeByKey(session, 0, plain, 1)).toBe(true)
  expect(session.settings.getState().experiment.starts).toEqual([
    [0, 50],
    [1.04, 10],
  ])
})

it.each([
  [{ key: '+' }, ['zoom', 0.8]],
  [{ key: '-' }, ['zoom', 1.25]],
  [{ ctrlKey: true }, ['orbit', -30, 0]],
  [{ metaKey: true, key: 'ArrowUp' }, ['orbit', -0, 30]],
  [{ ctrlKey: true, shiftKey: true, key: 'ArrowDown' }, ['pan', -0, -30]],
])('%o moves the camera and settles', (keys, [does, ...given]) => {
  const rig = { orbit: vi.fn(), pan: vi.fn(), zoom: vi.fn(), settle: vi.fn() }
  expect(moveByKey(rig, { ...plain, ...keys })).toBe(true)
  expect(rig[does as 'zoom']).toHaveBeenCalledExactlyOnceWith(...given)
  expect(rig.settle).toHaveBeenCalledOnce()
})

it.each([{}, { key: 'a', ctrlKey: true }, { key: '+', ctrlKey: true }, { key: 'h' }])(
  'the camera leaves %o to others',
  (keys) => {
    const rig = { orbit: vi.fn(), pan: vi.fn(), zoom: vi.fn(), settle: vi.fn() }
    expect(moveByKey(rig, { ...plain, ...keys })).toBe(false)
    expect(rig.settle).not.toHaveBeenCalled()
  },
)
