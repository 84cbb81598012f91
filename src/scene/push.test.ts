import { expect, test } from 'vitest'
import type { Autopsy, Momentum } from '../core/autopsy.ts'
import { pushOf } from './push.ts'

function pushFor(momentum: Momentum | undefined, isLast = false, after: number[] = [3, 4]) {
  const inside = { kind: 'rule', momentum }
  const autopsy = { before: [1, 2], after, inside } as unknown as Autopsy
  return pushOf({ run: 0, isLast, autopsy })
}

const gathered = { name: 'm', vector: [1, -2], uphill: true }

test('gathered gradients push the other way, gathered steps their own', () => {
  expect(pushFor(gathered)).toEqual({ x: [1, 2], vector: [-1, 2], name: '−m' })
  expect(pushFor({ ...gathered, uphill: false })).toMatchObject({ vector: [1, -2], name: 'm' })
})

test('after the last step it is at the end of the run, if that is a point', () => {
  expect(pushFor(gathered, true)).toMatchObject({ x: [3, 4] })
  expect(pushFor(gathered, true, [Number.NaN, 0])).toMatchObject({ x: [1, 2] })
})

test('what is no number, or is not there, pushes nowhere', () => {
  expect(pushFor(undefined)).toBeUndefined()
  expect(pushFor({ ...gathered, vector: [Number.POSITIVE_INFINITY, 0] })).toBeUndefined()
})
