import { describe, expect, it } from 'vitest'
import {
  arrowStep,
  type Block,
  blend,
  centredRise,
  ease,
  fittingDistance,
  nearestTurn,
  type Pose,
  radians,
} from './orbit.ts'

const block: Block = { halfX: 1, halfY: 0.8, height: 0.6, foot: 0.09 }
const opening = { horizontal: 0.3, vertical: 0.2 }

/** Corners in the picture by a plain camera matrix, as parts of the opening. */
function corners(azimuth: number, elevation: number, distance: number, rise: number) {
  const [a, e] = [radians(azimuth), radians(elevation)]
  const seen: { x: number; y: number }[] = []
  for (const x of [-1, 1]) {
    for (const y of [-block.foot, block.height]) {
      for (const z of [-0.8, 0.8]) {
        const px = x - distance * Math.sin(a) * Math.cos(e)
        const py = y - rise - distance * Math.sin(e)
        const pz = z - distance * Math.cos(a) * Math.cos(e)
        const right = px * Math.cos(a) - pz * Math.sin(a)
        const ahead = -(px * Math.sin(a) + pz * Math.cos(a))
        const depth = ahead * Math.cos(e) - py * Math.sin(e)
        const up = py * Math.cos(e) + ahead * Math.sin(e)
        seen.push({ x: right / depth / opening.horizontal, y: up / depth / opening.vertical })
      }
    }
  }
  return seen
}

describe('fittingDistance', () => {
  it.each([
    [0, 10],
    [-16, 47],
    [130, 30],
    [0, 90],
  ])('shows all corners, and no more room than needed (azimuth %d, elevation %d)', (a, e) => {
    const rise = centredRise(a, e, block, opening)
    const seen = corners(a, e, fittingDistance(a, e, block, opening, rise), rise)
    const widest = Math.max(...seen.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]))
    expect(widest).toBeLessThanOrEqual(1 + 1e-9)
    expect(widest).toBeGreaterThan(0.99)
  })
})

describe('centredRise', () => {
  it('leaves as much free above as below', () => {
    const rise = centredRise(-16, 47, block, opening)
    const ys = corners(-16, 47, fittingDistance(-16, 47, block, opening, rise), rise).map(
      ({ y }) => y,
    )
    expect(Math.max(...ys) + Math.min(...ys)).toBeCloseTo(0, 2)
  })
})

describe('blend', () => {
  const from: Pose = {
    azimuth: 170,
    elevation: 10,
    distance: 2,
    east: 0,
    north: 0,
    rise: 0,
    lift: 0,
  }
  const to: Pose = { ...from, azimuth: -170, elevation: 90, distance: 8, lift: 1 }
  it('turns the short way', () => {
    const out = { ...from }
    blend(from, to, 0.5, out)
    expect(nearestTurn(out.azimuth)).toBe(180)
    expect(out.distance).toBeCloseTo(4, 12)
  })
  it('arrives', () => {
    const out = { ...from }
    blend(from, to, 1, out)
    expect({ ...out, azimuth: nearestTurn(out.azimuth) }).toEqual(to)
  })
})

it('ease begins at 0, ends at 1, and never goes back', () => {
  expect([ease(-1), ease(0), ease(0.5), ease(1), ease(2)]).toEqual([0, 0, 0.5, 1, 1])
  for (let i = 1; i <= 50; i++) expect(ease(i / 50)).toBeGreaterThan(ease((i - 1) / 50))
})

describe('arrowStep', () => {
  it('is x and y when one looks north', () => {
    expect(arrowStep(1, 0, 10)).toEqual([1, 0])
    expect(arrowStep(0, 1, -30)).toEqual([0, 1])
  })
  it('turns with the camera', () => {
    expect(arrowStep(1, 0, 90)).toEqual([0, 1])
    expect(arrowStep(0, 1, 90)).toEqual([-1, 0])
    expect(arrowStep(1, 0, 180)).toEqual([-1, 0])
    expect(arrowStep(0, 1, -90)).toEqual([1, 0])
  })
})
