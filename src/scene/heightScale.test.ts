import { describe, expect, it } from 'vitest'
import type { Ground } from '../session/session.ts'
import { type Grid, gridOf } from './grid.ts'
import { heightGlsl, heightOf, scalingOf, scalingVector } from './heightScale.ts'

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

describe('heightOf', () => {
  it.each(['linear', 'log'] as const)('takes lowest and highest to 0 and 1 (%s)', (kind) => {
    const scaling = scalingOf(kind, bowl)
    expect(heightOf(scaling, bowl.lowest)).toBeCloseTo(0, 12)
    expect(heightOf(scaling, bowl.highest)).toBeCloseTo(1, 12)
  })

  it.each(['linear', 'log'] as const)('grows strictly with f (%s)', (kind) => {
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
    for (const kind of ['linear', 'log'] as const) {
      const scaling = scalingOf(kind, bowl)
      expect(heightOf(scaling, Number.POSITIVE_INFINITY)).toBe(1.25)
      expect(heightOf(scaling, -1e300)).toBeGreaterThanOrEqual(-0.02)
    }
  })
})

describe('heightGlsl', () => {
  it('says the same as heightOf', () => {
    for (const kind of ['linear', 'log'] as const) {
      const scaling = scalingOf(kind, bowl)
      const shader = inJavaScript(heightGlsl, scalingVector(scaling))
      for (const excess of [-1, 0, 1e-9, 0.3, 5, 11, 400]) {
        expect(shader.heightOf(excess)).toBeCloseTo(heightOf(scaling, excess), 12)
        const slope = (heightOf(scaling, 5.001) - heightOf(scaling, 4.999)) / 0.002
        expect(shader.heightSlope(5)).toBeCloseTo(slope, 6)
      }
    }
  })
})

/** The two functions of the shader are plain enough to be read as JavaScript. */
function inJavaScript(glsl: string, [x, y, z, w]: readonly [number, number, number, number]) {
  const source = glsl
    .replace('uniform vec4 scaling;', '')
    .replaceAll(/float (\w+)\(float (\w+)\)/g, 'function $1($2)')
    .replaceAll('float ', 'const ')
  const make = new Function(
    'scaling',
    'log',
    'max',
    'clamp',
    `${source}; return { heightOf, heightSlope }`,
  )
  const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)
  return make({ x, y, z, w }, Math.log, Math.max, clamp) as {
    heightOf(excess: number): number
    heightSlope(excess: number): number
  }
}
