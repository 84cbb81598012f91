import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { furthestOn, placeOn, type SheetLine } from './sheetLine.ts'

const domain = [
  [-2, 2],
  [0, 10],
] as const

function lineFrom(x: readonly number[], vector: readonly number[], hole = 2): SheetLine {
  return { domain, x, vector, isGround: ({ u }) => u < hole }
}

describe('furthestOn', () => {
  it('goes all the way where nothing is in it', () => {
    expect(furthestOn(lineFrom([0, 5], [1, 1]), 1)).toBe(1)
    expect(furthestOn(lineFrom([0, 5], [1, 1]), -1)).toBe(-1)
  })

  it('ends exactly at the border, however far beyond it the vector points', () => {
    const finite = { noNaN: true, noDefaultInfinity: true }
    const inside = fc.tuple(
      fc.double({ min: -1.99, max: 1.99, ...finite }),
      fc.double({ min: 0.01, max: 9.99, ...finite }),
    )
    const component = fc.double({ min: -1e9, max: 1e9, ...finite })
    fc.assert(
      fc.property(inside, fc.tuple(component, component), (x, vector) => {
        fc.pre(Math.abs(vector[0]) > 4 || Math.abs(vector[1]) > 10)
        const line = lineFrom(x, vector)
        const reach = furthestOn(line, 1)
        const { u, v } = placeOn(line, reach)
        expect(Math.min(u, v, 1 - u, 1 - v)).toBeCloseTo(0, 6)
        expect(reach).toBeLessThan(1)
      }),
    )
  })

  it('ends at a hole', () => {
    const line = lineFrom([0, 5], [2, 0], 0.7)
    expect(placeOn(line, furthestOn(line, 1)).u).toBeCloseTo(0.7, 4)
  })

  it('does not begin outside', () => {
    expect(furthestOn(lineFrom([3, 5], [-2, 0]), 1)).toBe(0)
  })
})
