import { describe, expect, it } from 'vitest'
import { heightScales } from '../core/landscape.ts'
import type { Ground } from '../session/session.ts'
import { type Grid, gridOf } from './grid.ts'
import { excessAt, heightGlsl, heightOf, scalingOf, scalingVector } from './heightScale.ts'
import { shaderAsScript } from './testing/shaderAsScript.ts'

function grid(f: (x: number, y: number) => number, base = 0, size = 41): Grid {
  const values = Float32Array.from({ length: size * size }, (_, i) =>
    f(-1 + (2 * (i % size)) / (size - 1), -1 + (2 * Math.floor(i / size)) / (size - 1)),
  )
  const finite = values.filter(Number.isFinite)
  const range = [Math.min(...finite), Math.max(...finite)] as const
  const domain = [
    [-1, 1],
    [-1, 1],
  ] as const
  const ground: Ground = { revision: 1, domain, size: [size, size], values, range, base }
  return gridOf(ground)
}

const bowl = grid((x, y) => x * x + 10 * y * y)
/** A saddle, of which the lowest value is −1. */
const pass = grid((x, y) => x * x - y * y, -1)

describe('heightOf', () => {
  it.each(heightScales)('takes lowest and highest to 0 and 1 (%s)', (kind) => {
    const scaling = scalingOf(kind, bowl)
    expect(heightOf(scaling, bowl.lowest)).toBeCloseTo(0, 12)
    expect(heightOf(scaling, bowl.highest)).toBeCloseTo(1, 12)
  })

  it.each(heightScales)('grows strictly with f (%s)', (kind) => {
    const scaling = scalingOf(kind, bowl)
    const heights = Array.from({ length: 200 }, (_, i) => heightOf(scaling, 11 * 0.9 ** i))
    for (const [i, height] of heights.slice(1).entries()) expect(height).toBeLessThan(heights[i]!)
  })

  it('spaces decades evenly where the grid resolves them', () => {
    const scaling = scalingOf('log', { ...bowl, finest: 1e-9, highest: 10 })
    const step = heightOf(scaling, 1) - heightOf(scaling, 0.1)
    expect(heightOf(scaling, 0.1) - heightOf(scaling, 0.01)).toBeCloseTo(step, 6)
  })

  it('never tells apart what is less than 1e-12 of the range', () => {
    const scaling = scalingOf('log', { ...bowl, finest: 0, lowest: 0, highest: 1 })
    expect(scaling.soft).toBe(1e-12)
  })

  it('draws a constant flat', () => {
    expect(
      heightOf(
        scalingOf(
          'log',
          grid(() => 3),
        ),
        3,
      ),
    ).toBe(0)
    expect(
      heightOf(
        scalingOf(
          'linear',
          grid(() => 3),
        ),
        3,
      ),
    ).toBe(0)
  })

  it('stays within bounds for a run that leaves everything', () => {
    for (const kind of heightScales) {
      const scaling = scalingOf(kind, bowl)
      expect(heightOf(scaling, Number.POSITIVE_INFINITY)).toBe(1.25)
      expect(heightOf(scaling, -1e300)).toBeGreaterThanOrEqual(-0.02)
    }
  })
})

describe('excessAt', () => {
  it.each(heightScales)('is the inverse of heightOf (%s)', (kind) => {
    for (const each of [
      grid((x, y) => Math.exp(3 * x + y)),
      grid((x, y) => Math.exp(3 * x + y) - 3, -3),
    ]) {
      const scaling = scalingOf(kind, each)
      for (let height = 0; height <= 1; height += 0.05) {
        expect(heightOf(scaling, excessAt(scaling, height))).toBeCloseTo(height, 4)
      }
    }
  })
})

describe('asinh', () => {
  it('is the same on both sides of f = 0', () => {
    const scaling = scalingOf('asinh', pass)
    const zero = heightOf(scaling, -pass.base)
    expect(zero).toBeCloseTo(0.5, 2)
    for (const size of [0.01, 0.1, 0.7]) {
      const above = heightOf(scaling, size - pass.base) - zero
      expect(zero - heightOf(scaling, -size - pass.base)).toBeCloseTo(above, 9)
    }
  })
  it('is nearly a line close to zero and spaces decades evenly far from it', () => {
    const scaling = { ...scalingOf('asinh', pass), soft: 1, middle: 0, low: 0, factor: 1 / 40 }
    expect(heightOf(scaling, 0.02)).toBeCloseTo(2 * heightOf(scaling, 0.01), 6)
    const step = heightOf(scaling, 1e6) - heightOf(scaling, 1e5)
    expect(heightOf(scaling, 1e9) - heightOf(scaling, 1e8)).toBeCloseTo(step, 8)
  })
  it('is taken about the end of the range nearest to zero where f has one sign', () => {
    expect(
      scalingOf(
        'asinh',
        grid((x) => x * x + 5, 5),
      ).middle,
    ).toBe(0)
    expect(
      scalingOf(
        'asinh',
        grid((x) => -x * x - 5, -6),
      ).middle,
    ).toBe(1)
  })
})

describe('rank', () => {
  it('is the share of the ground that lies lower', () => {
    const each = grid((x, y) => Math.exp(3 * x + y))
    const scaling = scalingOf('rank', each)
    const { texels } = each
    for (const value of [0.1, 0.5, 2, 10, 30]) {
      const lower = texels.filter((excess) => excess < value).length / texels.length
      expect(Math.abs(heightOf(scaling, value) - lower)).toBeLessThan(0.02)
    }
  })
  it('says of a plain what lies below it', () => {
    const plain = grid((x) => Math.max(x, 0))
    expect(heightOf(scalingOf('rank', plain), 0)).toBe(0)
    expect(heightOf(scalingOf('rank', plain), 1e-3)).toBeGreaterThan(0.4)
  })
})

describe('heightGlsl', () => {
  it.each(heightScales)('says the same as heightOf (%s)', (kind) => {
    for (const each of [bowl, pass]) {
      const scaling = scalingOf(kind, each)
      const [x, y, z, w] = scalingVector(scaling)
      const shader = shaderAsScript(
        heightGlsl,
        {
          scaling: { x, y, z, w },
          middle: scaling.middle,
          ranks: { table: scaling.ranks, channels: 1 },
        },
        ['heightOf', 'heightSlope', 'excessAt'],
      )
      for (const excess of [-1, 0, 1e-9, 0.3, 0.9, 1, 5, 11, 400]) {
        expect(shader.heightOf!(excess)).toBeCloseTo(heightOf(scaling, excess), 12)
      }
      for (let height = 0; height <= 1; height += 0.1) {
        expect(shader.excessAt!(height)).toBeCloseTo(excessAt(scaling, height), 12)
      }
      // Ranks are a chain of lines, lit by a slope that is averaged over a few of them.
      const reach = kind === 'rank' ? 0.1 : 0.001
      const rise = heightOf(scaling, 0.8 + reach) - heightOf(scaling, 0.8 - reach)
      const ratio = shader.heightSlope!(0.8) / (rise / (2 * reach))
      expect(Math.abs(ratio - 1)).toBeLessThan(kind === 'rank' ? 0.15 : 0.001)
    }
  })
})
