import { expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { wholeMenus } from '../core/menus.ts'
import type { Session } from '../session/session.ts'
import { readLink } from '../settings/link.ts'
import { boxPlace, moveInBox, nudgeInBox } from './boxStarts.ts'
import type { KeyEvent } from './keys.ts'

await wholeMenus()

function sessionAt(link: string): Session {
  const settings = createStore(() => readLink(link).settings)
  return { settings } as unknown as Session
}

function startOf({ settings }: Session, index = 0): readonly number[] {
  return settings.getState().experiment.starts[index]!
}

const plain: KeyEvent = {
  key: 'ArrowRight',
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
}

it.each([
  [plain, 0, [0.06, 0, 0]],
  [{ ...plain, key: 'ArrowUp', shiftKey: true }, 0, [0, 0.6, 0]],
  [plain, 90, [0, 0.06, 0]],
  [{ ...plain, key: 'PageUp' }, 0, [0, 0, 0.06]],
  [{ ...plain, key: 'PageDown', altKey: true }, 0, [0, 0, -0.006]],
])('%o seen from %d° moves the start', (event, azimuth, expected) => {
  const session = sessionAt('#f=quadratic-3&x0=0,0,0')
  expect(nudgeInBox(session, azimuth, event, 0)).toBe(true)
  expect(startOf(session)).toEqual(expected)
})

it('leaves other keys to others, and shortcuts to the camera', () => {
  const session = sessionAt('#f=quadratic-3&x0=0,0,0')
  expect(nudgeInBox(session, 0, { ...plain, key: 'h' }, 0)).toBe(false)
  expect(nudgeInBox(session, 0, { ...plain, ctrlKey: true }, 0)).toBe(false)
  expect(startOf(session)).toEqual([0, 0, 0])
})

it('a start that is dragged is as exact as a pixel, and does not leave the box', () => {
  const session = sessionAt('#f=quadratic-3&x0=0,0,0;1,1,1')
  const pixel = { u: 1e-3, v: 1e-3, w: 1e-3 }
  moveInBox(session, 1, { u: 0.123456, v: 1.4, w: 0.5 }, pixel)
  expect(startOf(session, 1)).toEqual([-2.259, 3, 0])
  expect(startOf(session)).toEqual([0, 0, 0])
})

it('knows where a point is in the box shown', () => {
  const session = sessionAt('#f=quadratic-3&dom=0,2,0,4,-1,1')
  expect(boxPlace(session, [1, 1, 2])).toEqual({ u: 0.5, v: 0.25, w: 1.5 })
})
