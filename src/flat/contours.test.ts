import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelsOf } from '../scene/levels.ts'
import { contoursOf, marchingSquares } from './contours.ts'

/** A grid of some function over [0, 1]². */
function gridOf(of: (u: number, v: number) => number, size = 65) {
  const heights = Float32Array.from({ length: size * size }, (_, i) =>
    of((i % size) / (size - 1), Math.floor(i / size) / (size - 1)),
  )
  return { heights, columns: size, rows: size }
}

const bowl = (u: number, v: number) => (u - 0.5) ** 2 + (v - 0.5) ** 2

describe('marching squares', () => {
  it('draw a bowl in circles', () => {
    const [line = []] = marchingSquares(gridOf(bowl), [0.09], 9)
    expect(line.length).toBeGreaterThan(100)
    for (let at = 0; at < line.length; at += 2) {
      expect(Math.hypot(line[at]! - 0.5, line[at + 1]! - 0.5)).toBeCloseTo(0.3, 3)
    }
  })

  it('leave no end open within the grid: every end of a piece is an end of another', () => {
    const [line = []] = marchingSquares(
      gridOf((u, v) => Math.sin(17 * u) * Math.cos(13 * v)),
      [0.1],
      9,
    )
    const ends = new Map<string, number>()
    for (let at = 0; at < line.length; at += 2) {
      const [u = 0, v = 0] = [line[at], line[at + 1]]
      if (Math.min(u, v, 1 - u, 1 - v) < 1e-9) continue
      const key = `${u.toFixed(9)},${v.toFixed(9)}`
      ends.set(key, (ends.get(key) ?? 0) + 1)
    }
    expect(ends.size).toBeGreaterThan(100)
    expect([...ends.values()].every((count) => count === 2)).toBe(true)
  })

  it('part a saddle by the height of its middle', () => {
    const square = (heights: readonly number[]) =>
      marchingSquares({ heights, columns: 2, rows: 2 }, [0.5], 9)[0]!
    // South-west and north-east are high; with a high middle they are joined, and the low corners are cut off.
    const cutsOff = (u: number, v: number, line: readonly number[]) =>
      [0, 4].some(
        (at) =>
          Math.hypot(line[at]! - u, line[at + 1]! - v) < 0.7 &&
          Math.hypot(line[at + 2]! - u, line[at + 3]! - v) < 0.7,
      )
    const joined = square([1, 0.2, 0.2, 1])
    expect(joined).toHaveLength(8)
    expect(cutsOff(1, 0, joined) && cutsOff(0, 1, joined)).toBe(true)
    const parted = square([0.8, 0, 0, 0.8])
    expect(cutsOff(0, 0, parted) && cutsOff(1, 1, parted)).toBe(true)
  })

  it('stop at holes and where lines crowd', () => {
    const holed = marchingSquares(
      gridOf((u) => (u > 0.5 ? Number.NaN : u)),
      [0.25, 0.75],
      9,
    )
    expect(holed[0]!.length).toBeGreaterThan(0)
    expect(holed[1]).toEqual([])
    expect(
      marchingSquares(
        gridOf((u) => u, 3),
        [0.1, 0.2, 0.3],
        2,
      ).flat(),
    ).toEqual([])
  })
})

describe('levels', () => {
  it('are multiples of the step of f itself, every fifth heavy', () => {
    const levels = levelsOf('linear', [0, 16], 0.1, 16)
    const contours = contoursOf(levels, [0, 16], 0.1, -8)
    expect(contours.map(({ excess }) => excess - 8)).toEqual(
      Array.from({ length: 15 }, (_, i) => i - 7),
    )
    expect(contours.filter(({ heavy }) => heavy).map(({ excess }) => excess - 8)).toEqual([
      -5, 0, 5,
    ])
  })

  it('go by decades under a logarithm, powers of ten heavy', () => {
    const levels = levelsOf('log', [1e-5, 2500], 1e-2, 20)
    const contours = contoursOf(levels, [1e-5, 2500], 1e-2, 0)
    const heavy = contours.filter((contour) => contour.heavy).map(({ excess }) => excess)
    expect(heavy.map((excess) => Math.log10(excess))).toEqual(
      heavy.map((excess) => Math.round(Math.log10(excess))),
    )
    expect(heavy.at(-1)).toBe(1000)
  })

  it('ascend, lie within the range, and never are too many', () => {
    const range = fc.tuple(
      fc.double({ min: 0, max: 1e3, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
    )
    fc.assert(
      fc.property(range, fc.constantFrom('linear', 'log'), (given, kind) => {
        const [lowest, span] = given
        const highest = lowest + span
        const finest = span * 1e-5
        const levels = levelsOf(kind as 'linear', [lowest, highest], finest, 20)
        const found = contoursOf(levels, [lowest, highest], finest, 3).map(({ excess }) => excess)
        expect(found.length).toBeLessThan(250)
        for (const [index, excess] of found.entries()) {
          expect(excess > lowest && excess < highest).toBe(true)
          if (index > 0) expect(excess).toBeGreaterThan(found[index - 1]!)
        }
      }),
    )
  })
})
