import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gridOf } from './grid.ts'
import { heightOf, scalingOf } from './heightScale.ts'
import { between, departure } from './mapScale.ts'

function bowl(span: number) {
  const size = 33
  const values = Float32Array.from({ length: size * size }, (_, i) => {
    const x = ((i % size) / (size - 1) - 0.5) * span
    const y = (Math.floor(i / size) / (size - 1) - 0.5) * span
    return x * x + 3 * y * y
  })
  const range = [Math.min(...values), Math.max(...values)] as const
  const domain = [
    [-span / 2, span / 2],
    [-span / 2, span / 2],
  ] as const
  return gridOf({ revision: 1, domain, size: [size, size], values, range, base: 0 })
}

const [whole, seen] = [bowl(4), bowl(0.5)]

test.each(['linear', 'log', 'asinh', 'rank'] as const)(
  '%s: tints go over without a jump',
  (kind) => {
    const heightAt = (share: number, excess: number) =>
      heightOf(scalingOf(kind, between(whole, seen, share)), excess)
    expect(heightAt(0, 0.1)).toBeCloseTo(heightOf(scalingOf(kind, whole), 0.1), 2)
    expect(heightAt(1, 0.1)).toBeCloseTo(heightOf(scalingOf(kind, seen), 0.1), 2)
    const share = fc.double({ min: 0, max: 0.999, noNaN: true })
    const excess = fc.double({ min: 0, max: 0.25, noNaN: true })
    fc.assert(
      fc.property(share, excess, (at, value) => {
        expect(Math.abs(heightAt(at + 0.001, value) - heightAt(at, value))).toBeLessThan(0.05)
      }),
    )
  },
)

test('a map at home follows the domain; zoomed or moved it follows what is seen', () => {
  expect(departure(1, 0, 0)).toBe(0)
  expect(departure(2, 0, 0)).toBe(1)
  expect(departure(0.5, 0, 0)).toBe(1)
  expect(departure(1, 0, 0.8)).toBe(1)
  const between01 = departure(1.2, 0.1, 0)
  expect(between01).toBeGreaterThan(0)
  expect(between01).toBeLessThan(1)
})
