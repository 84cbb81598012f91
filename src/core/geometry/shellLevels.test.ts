import { expect, test } from 'vitest'
import { shellLevels } from './shellLevels.ts'

/** Excesses of a bowl in a ball: the share below r³ is r². */
const bowl = Float32Array.from({ length: 10_001 }, (_, i) => (i / 10_000) ** (2 / 3))

test('encloses a share of the box, a fifth of it, and a fifth again, at values as round as a tenth allows', () => {
  const levels = shellLevels(bowl, 0, 0.25, true)
  expect(levels).toHaveLength(3)
  for (const [i, level] of levels.entries()) {
    const exact = (0.25 / 5 ** i) ** (2 / 3)
    expect(Math.abs(level / exact - 1)).toBeLessThan(0.11)
    expect(String(level).length).toBeLessThanOrEqual(5)
  }
})

test('rounds f itself where f* is not zero', () => {
  for (const level of shellLevels(bowl, -39.1661, 0.25, true)) {
    expect(level).toBeGreaterThan(-39.1661)
    expect(String(level).length).toBeLessThanOrEqual(7)
  }
})

test('lies about the middle where no minimum is known', () => {
  const even = Float32Array.from({ length: 101 }, (_, i) => i)
  expect(shellLevels(even, -50, 0.2, false)).toEqual([30, 0, -30])
  expect(shellLevels(even, -50, 0.8, false)).toEqual([30, 0, -30])
  expect(shellLevels(even, -50, 0.5, false)).toEqual([0])
})

test('has nothing where f is the same everywhere, or nowhere', () => {
  expect(shellLevels(new Float32Array(9), 3, 0.25, true)).toEqual([])
  expect(shellLevels(new Float32Array(), 3, 0.25, true)).toEqual([])
})
