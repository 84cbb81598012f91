import { expect, test } from 'vitest'
import { readLink, writeLink } from './link.ts'
import { setSeenDomain } from './setDomain.ts'

test('what is seen becomes the domain with few digits, and the camera goes home', () => {
  const { settings } = readLink('#v=1&f=himmelblau&cam=0,40,1,0.3,0.2')
  const next = setSeenDomain(settings, [
    [0.123456789, 1.987654321],
    [-2.000000001, -0.4999999],
  ])
  expect(next.view.domain).toEqual([
    [0.123, 1.988],
    [-2, -0.5],
  ])
  expect(next.view.camera).toBeUndefined()
  expect(writeLink(next)).toBe('#v=1&f=himmelblau&dom=0.123,1.988,-2,-0.5')
})

test('the own domain need not be said', () => {
  const { settings } = readLink('#v=1&f=himmelblau')
  const seen = [
    [-5.00001, 5.00001],
    [-5, 5],
  ] as const
  expect(setSeenDomain(settings, seen).view.domain).toBeUndefined()
})

test('what float64 cannot tell apart is no domain', () => {
  const { settings } = readLink('#v=1')
  const seen = [
    [1e9, 1e9 + 1e-7],
    [0, 1],
  ] as const
  expect(setSeenDomain(settings, seen)).toBe(settings)
})
