import { expect, test } from 'vitest'
import { levelsCodec } from './levelsCodec.ts'
import { readLink, writeLink } from './link.ts'
import type { Notice } from './notice.ts'

function read(text: string) {
  const told: Notice['kind'][] = []
  const value = levelsCodec.read(text, {
    key: 'lv',
    used: '20',
    tell: ({ kind }) => told.push(kind),
  })
  return { value, told }
}

test('a count alone means what it always meant', () => {
  expect(read('12')).toEqual({ value: { count: 12, spacing: 'height' }, told: [] })
  expect(levelsCodec.write({ count: 12, spacing: 'height' })).toBe('12')
})

test('a spacing may follow, or stand alone', () => {
  expect(read('12,log').value).toEqual({ count: 12, spacing: 'log' })
  expect(read('quantile').value).toEqual({ count: 20, spacing: 'quantile' })
  expect(levelsCodec.write({ count: 20, spacing: 'log' })).toBe('20,log')
})

test('what is wrong is told, and falls back', () => {
  expect(read('200,linear')).toEqual({
    value: { count: 100, spacing: 'linear' },
    told: ['clamped'],
  })
  expect(read('12,cubic').value).toEqual({ count: 12, spacing: 'height' })
  expect(read('12,cubic').told).toEqual(['unknown-word'])
  expect(read('').value).toBeUndefined()
})

test('a link says spacing, light and f*, and leaves out what they are anyway', () => {
  const link = '#v=1&light=270,30&fmin=-1.8013&lv=12,quantile&q=flow,field'
  const { settings, notices } = readLink(link)
  expect(notices).toEqual([])
  expect(settings.view).toMatchObject({
    levels: 12,
    spacing: 'quantile',
    light: { azimuth: 270, elevation: 30 },
    lowest: -1.8013,
    overlays: ['flow', 'field'],
  })
  expect(readLink(writeLink(settings)).settings).toEqual(settings)
  expect(writeLink(readLink('#v=1&light=315,39&lv=20,height').settings)).toBe('#v=1')
})
