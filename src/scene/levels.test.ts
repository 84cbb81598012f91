import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HeightScale, heightScales } from '../core/landscape.ts'
import { coordinateTicks, heightTicks } from './axisTicks.ts'
import type { Grid } from './grid.ts'
import { heightOf, scalingOf } from './heightScale.ts'
import {
  type Level,
  levelsGlsl,
  levelsOf,
  levelsTable,
  mostLevels,
  niceStep,
  ticksOf,
} from './levels.ts'
import { rankParts } from './ranks.ts'
import { shaderAsScript } from './testing/shaderAsScript.ts'

describe('niceStep', () => {
  it('is 1, 2 or 5 times a power of ten', () => {
    for (let i = 0; i < 200; i++) {
      const step = niceStep(1.7 ** (i - 100), 1 + (i % 20))
      const lead = step / 10 ** Math.floor(Math.log10(step) + 1e-9)
      expect([1, 2, 5, 10].some((nice) => Math.abs(lead - nice) < 1e-6)).toBe(true)
    }
  })
  it('survives an empty span', () => {
    expect(niceStep(0, 5)).toBe(1)
    expect(niceStep(Number.POSITIVE_INFINITY, 5)).toBe(1)
  })
})

describe('ticksOf', () => {
  it('gives tidy numbers inside the interval', () => {
    expect(ticksOf([-2, 2], 8)).toEqual([-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2])
    expect(ticksOf([0.1, 0.72], 6)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7])
    expect(ticksOf([-5.12, 5.12], 5)).toEqual([-4, -2, 0, 2, 4])
  })
})

describe('coordinateTicks', () => {
  it('writes enough digits to tell neighbours apart', () => {
    const texts = coordinateTicks(1000, 1000.5, 5).map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts).toContain('1000.1')
  })
})

/** A grid with these ends, whose values are spread as the square of a share of the ground. */
function gridFrom(lowest: number, highest: number, finest: number, base = 0): Grid {
  const ranks = Float32Array.from(
    { length: rankParts + 1 },
    (_, part) => lowest + (highest - lowest) * (part / rankParts) ** 2,
  )
  const texels = new Float32Array(16)
  return { columns: 2, rows: 2, texels, lowest, highest, finest, base, ranks: () => ranks }
}

function ticks(kind: HeightScale, grid: Grid) {
  return heightTicks(scalingOf(kind, grid), grid)
}

function textsOf(kind: HeightScale, grid: Grid) {
  return ticks(kind, grid).map(({ text }) => text)
}

describe('heightTicks', () => {
  it('has a tick for every decade of a logarithm, with true values', () => {
    const texts = textsOf('log', gridFrom(0, 3609, 0.005))
    expect(texts).toEqual(['0.01', '0.1', '1', '10', '100', '1000'])
  })
  it('has nice values of f where a logarithm spans no two decades', () => {
    const texts = textsOf('log', gridFrom(0, 6.2, 1.9, -5.5))
    expect(texts).toEqual(['−5', '−4', '−3', '−2', '−1', '0'])
    expect(ticks('log', gridFrom(0, 90, 3)).length).toBeGreaterThan(2)
  })
  it('leaves some out if there are many', () => {
    expect(ticks('log', gridFrom(0, 1e9, 1e-12)).length).toBeLessThanOrEqual(7)
  })
  it('has round values of f where f* is none, evenly along a logarithm', () => {
    const grid = gridFrom(0, 50, 0.5, -106.7645)
    const found = ticks('log', grid)
    expect(found.map(({ text }) => text)).toEqual(['−106', '−105', '−102', '−95', '−80'])
    const heights = found.map(({ at }) => heightOf(scalingOf('log', grid), at))
    for (const [i, height] of heights.entries()) {
      expect(Math.abs(height - (i + 1) / 6)).toBeLessThan(0.06)
    }
  })
  it('speaks of f* where more digits than one can read would be needed', () => {
    expect(textsOf('log', gridFrom(0, 1, 1e-9, -1234.5))[0]).toMatch(/^f\* \+ /)
  })
  it('has nice values of f itself when linear', () => {
    const found = ticks('linear', gridFrom(0, 4, 1, -1.9))
    expect(found.map(({ text }) => text)).toEqual(['−1', '0', '1', '2'])
    expect(found[0]?.at).toBeCloseTo(0.9, 12)
  })
  it('has zero for asinh where the grid just misses it', () => {
    const texts = textsOf('asinh', gridFrom(2e-6, 90, 1e-5))
    expect(texts[0]).toBe('0')
    expect(texts.slice(1).every((text) => text.length < 4)).toBe(true)
  })
  it('has zero and round values on both sides of it for asinh', () => {
    const texts = textsOf('asinh', gridFrom(0, 2000, 1, -1000))
    expect(texts).toEqual(['−1000', '−500', '−100', '0', '100', '500', '1000'])
  })
  it.each(heightScales)(
    'lies within the range and has as much space as text needs (%s)',
    (kind) => {
      for (const base of [0, -40, 7]) {
        const grid = gridFrom(0, 90, 0.01, base)
        const heights = ticks(kind, grid).map(({ at }) => heightOf(scalingOf(kind, grid), at))
        expect(heights.length).toBeGreaterThan(2)
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(0)
        expect(Math.max(...heights)).toBeLessThanOrEqual(1)
        expect(heights).toEqual([...heights].sort((a, b) => a - b))
      }
    },
  )
})

function levels(kind: HeightScale, grid: Grid, count: number): Level[] {
  return levelsOf(scalingOf(kind, grid), grid, count)
}

describe('levelsOf', () => {
  it.each(heightScales)(
    'draws about as many as wanted, ascending, within the range (%s)',
    (kind) => {
      for (const count of [5, 10, 20, 40, 100]) {
        const grid = gridFrom(0, 1000, 0.01, kind === 'asinh' ? -300 : 0)
        const excesses = levels(kind, grid, count).map(({ excess }) => excess)
        expect(excesses.length).toBeGreaterThan(count / 2.5)
        expect(excesses.length).toBeLessThan(count * 2.5)
        expect(excesses).toEqual([...new Set(excesses)].sort((a, b) => a - b))
        expect(excesses[0]).toBeGreaterThanOrEqual(0)
        expect(excesses.at(-1)).toBeLessThanOrEqual(1000)
      }
    },
  )
  it.each(heightScales)('draws none if none is wanted, or the ground is flat (%s)', (kind) => {
    expect(levels(kind, gridFrom(0, 10, 0.1), 0)).toEqual([])
    expect(levels(kind, gridFrom(3, 3, 0), 20)).toEqual([])
  })
  it.each(heightScales)('never draws more than the table of the shader holds (%s)', (kind) => {
    const found = levels(kind, gridFrom(0, 1e30, 1e-12), 10_000)
    expect(found.length).toBeLessThanOrEqual(mostLevels)
  })
  it('draws 1-2-5 a decade where there is room, decades heavier', () => {
    const found = levels('log', gridFrom(0, 3609, 0.005), 20)
    expect(found.slice(0, 4).map(({ excess }) => excess)).toEqual([0.005, 0.01, 0.02, 0.05])
    expect(found.filter(({ heavy }) => heavy).map(({ excess }) => excess)).toEqual([
      0.01, 0.1, 1, 10, 100, 1000,
    ])
  })
  it('makes every fifth heavier, counted from f = 0', () => {
    const found = levels('linear', gridFrom(0, 100, 1, -20), 20)
    const heavy = found.filter(({ heavy: isHeavy }) => isHeavy)
    expect(heavy.map(({ excess }) => excess - 20)).toEqual([0, 25, 50, 75])
  })
  it('runs at round values of f where f* is none, the heavier ones at the roundest', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 1000, noNaN: true }),
        fc.double({ min: 2, max: 5, noNaN: true }),
        fc.boolean(),
        (size, decades, below) => {
          const grid = gridFrom(0, size, size / 10 ** decades, below ? -size / 3 : size / 3)
          const found = levels('log', grid, 20)
          const digits = (heavy: boolean) =>
            found
              .filter((level) => level.heavy === heavy)
              .map(({ excess }) => (excess + grid.base).toPrecision(12).replace(/0+$/, '').length)
          expect(Math.max(...digits(true))).toBeLessThanOrEqual(Math.max(...digits(false)))
          const heights = found.map(({ excess }) => heightOf(scalingOf('log', grid), excess))
          const gaps = heights.slice(1).map((height, i) => height - heights[i]!)
          expect(Math.min(...gaps)).toBeGreaterThan(0)
          expect(Math.max(...gaps)).toBeLessThan(0.16)
        },
      ),
    )
  })
  it('is the same on both sides of zero for asinh', () => {
    const found = levels('asinh', gridFrom(0, 200, 0.1, -100), 20)
    const values = found.map(({ excess }) => excess - 100)
    for (const [i, value] of values.entries()) expect(value).toBeCloseTo(-values.at(-1 - i)!, 9)
    expect(found[(found.length - 1) / 2]).toEqual({ excess: 100, heavy: true })
  })
  it('cuts the ground into equal shares by rank, at rounded values', () => {
    const grid = gridFrom(0, 1000, 0.1, 0)
    const found = levels('rank', grid, 9)
    const shares = found.map(({ excess }) => heightOf(scalingOf('rank', grid), excess))
    for (const [i, share] of shares.entries()) {
      expect(Math.abs(share - (i + 1) / 10)).toBeLessThan(0.05)
    }
    expect(found.every(({ excess }) => excess === Number(excess.toPrecision(2)))).toBe(true)
  })
})

describe('levelsGlsl', () => {
  it('finds the line that is nearest, as a walk through all of them does', () => {
    for (const count of [1, 2, 7, 100]) {
      const found = levels('linear', gridFrom(0, 37, 1), count)
      const { nearestLevel } = shaderAsScript(
        levelsGlsl,
        { levels: { table: levelsTable(found), channels: 2 }, levelCount: found.length },
        ['nearestLevel'],
      )
      for (let excess = -3; excess < 40; excess += 0.3137) {
        const away = (level: Level) => Math.abs(level.excess - excess)
        const nearest = [...found].sort((a, b) => away(a) - away(b))[0]!
        const { x, z } = nearestLevel!(excess) as { x: number; z: number }
        expect(x).toBeCloseTo(nearest.excess, 4)
        expect(z).toBe(nearest.heavy ? 1 : 0)
      }
    }
  })
})
