import { expect, test } from 'vitest'
import { wholeMenus } from '../core/menus.ts'
import { readLink, writeLink } from './link.ts'
import { setInterval } from './setDomain.ts'
import { placeFor, setSlice, slicesIn } from './slices.ts'

await wholeMenus()

function settingsOf(link: string) {
  return readLink(link).settings
}

test('at first one slice is shown, across z, at a known minimum or in the middle', () => {
  expect(slicesIn(settingsOf('#f=rosenbrock-3'))).toEqual([undefined, undefined, 1])
  expect(slicesIn(settingsOf('#f=saddle-3-index-1'))).toEqual([undefined, undefined, 0])
  expect(slicesIn(settingsOf('#f=rosenbrock-3&dom=-2,2,-1,3,2,6'))).toEqual([
    undefined,
    undefined,
    4,
  ])
})

test('a slice is put within the box, hidden, and written into the link', () => {
  const first = settingsOf('#f=quadratic-3')
  const moved = setSlice(setSlice(first, 0, 9), 2, undefined)
  expect(slicesIn(moved)).toEqual([3, undefined, undefined])
  expect(writeLink(moved)).toContain('cut=3,none,none')
  expect(slicesIn(settingsOf(writeLink(moved)))).toEqual([3, undefined, undefined])
  expect(placeFor(moved, 1)).toBe(0)
})

test.each([
  ['#f=quadratic-3&cut=1,2', 'wrong-count'],
  ['#f=himmelblau&cut=1,2,3', 'wrong-count'],
  ['#f=quadratic-3&cut=1,here,3', 'unreadable'],
])('%s has no slices of its own, and says so', (link, kind) => {
  const { settings, notices } = readLink(link)
  expect(settings.view.slices).toBeUndefined()
  expect(notices.map((notice) => notice.kind)).toContain(kind)
})

test('an interval is shown unless it is too narrow, and the landscape’s own is no setting', () => {
  const first = settingsOf('#f=quadratic-1d')
  const wider = setInterval(first, 0, [-9, 9])
  expect(wider.view.domain).toEqual([[-9, 9]])
  expect(setInterval(wider, 0, [-5, 5]).view.domain).toBeUndefined()
  expect(setInterval(wider, 0, [1, 1])).toBe(wider)
})
