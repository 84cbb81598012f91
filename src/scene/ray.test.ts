import { describe, expect, it } from 'vitest'
import type { Ground } from '../session/session.ts'
import { gridOf } from './grid.ts'
import { scalingOf } from './heightScale.ts'
import { type Hit, isHidden, meet, type Ray } from './ray.ts'
import { type Surface, surfaceHeight } from './surface.ts'

/** A ridge along y in the middle of [−1, 1]², or whatever f is. */
function surfaceOf(f: (u: number, v: number) => number, size = 65): Surface {
  const values = Float32Array.from({ length: size * size }, (_, i) =>
    f((i % size) / (size - 1), Math.floor(i / size) / (size - 1)),
  )
  const finite = values.filter(Number.isFinite)
  const range = [Math.min(...finite), Math.max(...finite)] as const
  const domain = [
    [-1, 1],
    [-1, 1],
  ] as const
  const ground: Ground = { revision: 1, domain, size: [size, size], values, range, base: range[0] }
  const grid = gridOf(ground)
  return { grid, scaling: scalingOf('linear', grid), halfX: 1, halfY: 1, relief: 0.6 }
}

const ridge = surfaceOf((u) => Math.exp(-(((u - 0.5) / 0.1) ** 2)))
const waves = surfaceOf((u, v) => Math.sin(9 * u) + Math.cos(7 * v))

function rayTo(u: number, v: number, surface: Surface, lift = 1): Ray {
  const target = {
    x: 2 * u - 1,
    y: surfaceHeight(surface, u, v) * surface.relief * lift,
    z: 1 - 2 * v,
  }
  const origin = { x: 1.1, y: 3.5, z: 3 }
  return {
    origin,
    direction: { x: target.x - origin.x, y: target.y - origin.y, z: target.z - origin.z },
  }
}

describe('meet', () => {
  it('finds the place the ray was aimed at, unless something stands before it', () => {
    const hit: Hit = { u: 0, v: 0, distance: 0 }
    for (let i = 0; i < 400; i++) {
      const u = 0.02 + 0.96 * ((i * 0.618034) % 1)
      const v = 0.02 + 0.96 * ((i * 0.414214) % 1)
      expect(meet(waves, 1, rayTo(u, v, waves), hit)).toBe(true)
      if (hit.distance < 0.999) continue
      expect(hit.u).toBeCloseTo(u, 4)
      expect(hit.v).toBeCloseTo(v, 4)
    }
  })

  it('lands on the surface wherever it lands', () => {
    const hit: Hit = { u: 0, v: 0, distance: 0 }
    const ray = rayTo(0.3, 0.9, waves)
    meet(waves, 1, ray, hit)
    const y = ray.origin.y + ray.direction.y * hit.distance
    expect(surfaceHeight(waves, hit.u, hit.v) * waves.relief).toBeCloseTo(y, 4)
  })

  it('stops at the ridge when the ridge is in the way', () => {
    const hit: Hit = { u: 0, v: 0, distance: 0 }
    const ray: Ray = { origin: { x: 3, y: 0.3, z: 0 }, direction: { x: -1, y: 0, z: 0 } }
    expect(meet(ridge, 1, ray, hit)).toBe(true)
    expect(hit.u).toBeGreaterThan(0.5)
  })

  it('meets the flat map exactly', () => {
    const hit: Hit = { u: 0, v: 0, distance: 0 }
    expect(meet(waves, 0, rayTo(0.123, 0.877, waves, 0), hit)).toBe(true)
    expect(hit.u).toBeCloseTo(0.123, 6)
    expect(hit.v).toBeCloseTo(0.877, 6)
  })

  it('passes by what is beside', () => {
    const hit: Hit = { u: 0, v: 0, distance: 0 }
    const past: Ray = { origin: { x: 3, y: 3, z: 0 }, direction: { x: 0, y: -1, z: 0 } }
    expect(meet(waves, 1, past, hit)).toBe(false)
  })
})

it('a hole has no height, and a ray falls through', () => {
  const torn = surfaceOf((u, v) => (Math.hypot(u - 0.5, v - 0.5) < 0.2 ? Number.NaN : 1 + u))
  expect(surfaceHeight(torn, 0.5, 0.5)).toBeNaN()
  const down: Ray = { origin: { x: 0, y: 3, z: 0 }, direction: { x: 0, y: -1, z: 0 } }
  expect(meet(torn, 1, down, { u: 0, v: 0, distance: 0 })).toBe(false)
})

describe('isHidden', () => {
  const eye = { x: 4, y: 0.8, z: 0 }
  it('knows what is behind the ridge', () => {
    expect(isHidden(ridge, 1, { x: -0.6, y: 0, z: 0 }, eye)).toBe(true)
    expect(isHidden(ridge, 1, { x: 0.6, y: 0, z: 0 }, eye)).toBe(false)
    expect(isHidden(ridge, 0, { x: -0.6, y: 0, z: 0 }, eye)).toBe(false)
  })
})
