import fc from 'fast-check'
import { expect, test } from 'vitest'
import { samplesOf } from '../core/data/samples.ts'
import { dataView, entry } from './dataView.ts'

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })

test('all samples stand inside the picture, above its numbers and right of them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 20 }), (rows) => {
      const samples = samplesOf(['u', 'v'], Float64Array.from(rows.flat()))
      const { across, up } = dataView(samples, 'line', 300, 200)
      for (const row of rows.keys()) {
        const [x, y] = [across.at(entry(samples, row, 'u')), up.at(entry(samples, row, 'v'))]
        expect(x >= 34 && x <= 292).toBe(true)
        expect(y >= 8 && y <= 180).toBe(true)
      }
    }),
  )
})

test('ticks are round numbers within the range, as many as have room', () => {
  fc.assert(
    fc.property(number, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (low, width) => {
      const samples = samplesOf(['u', 'v'], Float64Array.of(low, 0, low + width, 1))
      const { ticks, range } = dataView(samples, 'line', 300, 200).across
      expect(ticks.length).toBeGreaterThan(0)
      expect(ticks.length).toBeLessThanOrEqual(7)
      for (const tick of ticks)
        expect(tick >= range[0] - 1e-6 && tick <= range[1] + 1e-6).toBe(true)
    }),
  )
  const samples = samplesOf(['u', 'v'], Float64Array.of(0, 0, 1, 1))
  expect(dataView(samples, 'line', 300, 200).across.ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
})

test('a picture of classes has both inputs along its axes, others the target upwards', () => {
  const samples = samplesOf(['p', 'q', 's'], Float64Array.of(1, 2, 3))
  expect(dataView(samples, 'classes', 300, 200).names).toEqual(['p', 'q'])
  expect(dataView(samples, 'groups', 300, 200).names).toEqual(['p', 's'])
})
