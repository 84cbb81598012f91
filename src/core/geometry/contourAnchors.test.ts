import { describe, expect, it } from 'vitest'
import { anchorStride, contourAnchors } from './contourAnchors.ts'
import { contours } from './contours.ts'

const size = 101

function anchorsOf(f: (u: number, v: number) => number, levels: readonly number[]) {
  const values = Float64Array.from({ length: size * size }, (_, i) =>
    f((i % size) / (size - 1), Math.floor(i / size) / (size - 1)),
  )
  const grid = { values, columns: size, rows: size }
  const anchors = contourAnchors(grid, levels, contours(grid, levels))
  return Array.from({ length: anchors.length / anchorStride }, (_, i) => [
    ...anchors.subarray(anchorStride * i, anchorStride * (i + 1)),
  ])
}

describe('contourAnchors', () => {
  it('stands on the lines and points along them, the higher ground to the left', () => {
    const levels = [0.05, 0.1, 0.2]
    const f = (u: number, v: number) => (u - 0.5) ** 2 + (v - 0.5) ** 2
    const found = anchorsOf(f, levels)
    expect(found.length).toBeGreaterThan(20)
    for (const [u, v, du, dv, level, upU, upV] of found as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ][]) {
      expect(f(u, v)).toBeCloseTo(levels[level]!, 3)
      expect(du * (u - 0.5) + dv * (v - 0.5)).toBeCloseTo(0, 3)
      expect(du * upV - dv * upU).toBeGreaterThan(0)
    }
  })

  it('tells how far it is to the next level', () => {
    for (const anchor of anchorsOf((u) => u, [0.2, 0.5, 0.8])) {
      expect(Math.hypot(anchor[5]!, anchor[6]!)).toBeCloseTo(0.3, 2)
    }
  })

  it('leaves out what is short, and what is bent', () => {
    expect(anchorsOf((u, v) => Math.hypot(u - 0.5, v - 0.5), [0.01])).toEqual([])
    const corner = anchorsOf((u, v) => Math.max(Math.abs(u - 0.5), Math.abs(v - 0.5)), [0.3])
    for (const [u, v] of corner)
      expect(
        Math.min(Math.abs(Math.abs(u! - 0.5) - 0.3), Math.abs(Math.abs(v! - 0.5) - 0.3)),
      ).toBeLessThan(0.012)
    expect(corner.length).toBeGreaterThan(8)
  })

  it('has a bounded number however many lines there are', () => {
    const waves = anchorsOf(
      (u, v) => Math.sin(60 * u) * Math.sin(60 * v),
      [-0.5, -0.2, 0, 0.2, 0.5],
    )
    expect(waves.length).toBeLessThan(1500)
  })
})
