import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heightScales } from '../core/landscape.ts'
import { smallMap } from './smallMap.ts'

describe('smallMap', () => {
  it('spans the heights from 0 to 1 and keeps the order of the values', () => {
    const values = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(values, fc.constantFrom(...heightScales), (some, scale) => {
        const all = [...some, -1e7, 1e7]
        const { heights } = smallMap(1, all, scale)
        expect(Math.min(...heights)).toBe(0)
        expect(Math.max(...heights)).toBeCloseTo(1, 12)
        for (const [i, value] of all.entries()) {
          for (const [j, other] of all.entries()) {
            if (value < other) expect(heights[i]!).toBeLessThan(heights[j]!)
          }
        }
      }),
    )
  })

  it('leaves a hole where f is undefined, and takes a plain for a plain', () => {
    const { heights, rows } = smallMap(2, [3, Number.NaN, Number.POSITIVE_INFINITY, 3], 'log')
    expect(rows).toBe(2)
    expect([...heights]).toEqual([0, Number.NaN, Number.NaN, 0])
  })
})
