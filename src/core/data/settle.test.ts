import { expect, test } from 'vitest'
import { type Slopes, settle } from './settle.ts'

test('a minimum is found to its last digits, from beside it and from where f bends downwards', () => {
  // (x² − 1)² + y²: a saddle at 0, minima at x = ±1.
  const slopesAt = ([x, y]: readonly [number, number]): Slopes => [
    (x * x - 1) ** 2 + y * y,
    4 * x * (x * x - 1),
    2 * y,
    12 * x * x - 4,
    0,
    2,
  ]
  for (const from of [
    [1.3, 2],
    [0.1, -1],
    [3, 0],
  ] as const) {
    const [x, y] = settle(slopesAt, from)!
    expect(Math.abs(x - 1)).toBeLessThan(1e-15)
    expect(Math.abs(y)).toBeLessThan(1e-15)
  }
  expect(settle(slopesAt, [0, 1])).toBeUndefined()
})

test('where f falls without end there is none', () => {
  expect(settle(([x, y]) => [Math.exp(-x) + y * y, -Math.exp(-x), 2 * y, 0, 0, 2], [0, 1])).toBe(
    undefined,
  )
})
