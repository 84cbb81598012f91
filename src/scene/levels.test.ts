import { describe, expect, it } from 'vitest'
import { coordinateTicks, heightTicks } from './axisTicks.ts'
import { levelsOf, levelsOrigin, niceStep, ticksOf } from './levels.ts'

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
    const texts = coordinateTicks([1000, 1000.5], 5).map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts).toContain('1000.1')
  })
})

describe('heightTicks', () => {
  it('has a tick for every decade of a logarithm, with true values', () => {
    const texts = heightTicks('log', [0, 3609], 0.005, 0).map(({ text }) => text)
    expect(texts).toEqual(['0.01', '0.1', '1', '10', '100', '1000'])
  })
  it('has nice values of f where a logarithm spans no two decades', () => {
    const texts = heightTicks('log', [0, 6.2], 1.9, -5.5).map(({ text }) => text)
    expect(texts).toEqual(['−5', '−4', '−3', '−2', '−1', '0'])
    expect(heightTicks('log', [0, 90], 3, 0).length).toBeGreaterThan(2)
  })
  it('leaves some out if there are many', () => {
    expect(heightTicks('log', [0, 1e9], 1e-12, 0).length).toBeLessThanOrEqual(7)
  })
  it('adds f* to what it writes', () => {
    const ticks = heightTicks('log', [0, 50], 0.5, -106.7645)
    expect(ticks.map(({ at }) => at)).toEqual([1, 10])
    expect(ticks.map(({ text }) => text)).toEqual(['−105.8', '−96.8'])
  })
  it('speaks of f* where more digits than one can read would be needed', () => {
    expect(heightTicks('log', [0, 1], 1e-9, -1234.5)[0]?.text).toMatch(/^f\* \+ /)
  })
  it('has nice values of f itself when linear', () => {
    const ticks = heightTicks('linear', [0, 4], 1, -1.9)
    expect(ticks.map(({ text }) => text)).toEqual(['−1', '0', '1', '2'])
    expect(ticks[0]?.at).toBeCloseTo(0.9, 12)
  })
})

describe('levelsOf', () => {
  it('draws about as many linear levels as wanted', () => {
    for (const count of [5, 10, 20, 40]) {
      const { step } = levelsOf('linear', [0, 37], 1, count)
      expect(37 / step).toBeGreaterThan(count / 1.8)
      expect(37 / step).toBeLessThan(count * 1.8)
    }
  })
  it('draws 1-2-5 a decade where there is room', () => {
    expect(levelsOf('log', [0, 3609], 0.005, 20).perDecade).toBe(3)
    expect(levelsOf('log', [0, 1e9], 1e-9, 20).perDecade).toBe(1)
    expect(levelsOf('log', [0, 100], 1, 20).perDecade).toBe(9)
  })
  it('makes every fifth heavier, counted from f = 0', () => {
    const levels = levelsOf('linear', [0, 100], 1, 20)
    expect(levels.major).toBe(5)
    expect(levelsOrigin(levels, 3 * levels.step, 1)).toBeCloseTo(3, 12)
  })
})
