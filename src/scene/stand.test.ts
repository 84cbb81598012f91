import fc from 'fast-check'
import { PerspectiveCamera } from 'three'
import { expect, it } from 'vitest'
import type { Ground } from '../session/session.ts'
import { limitsOfOrbit } from './orbit.ts'
import { createStage, type Stage, showGround } from './stage.ts'
import { stand } from './stand.ts'
import { surfaceHeight } from './surface.ts'

/** A stage with steep waves, over a domain of these proportions. */
function waves(height: number, exaggeration: number): Stage {
  const size = 33
  const values = Float32Array.from(
    { length: size * size },
    (_, i) => Math.sin(0.7 * (i % size)) + Math.cos(0.9 * Math.floor(i / size)),
  )
  const ground: Ground = {
    revision: 1,
    domain: [
      [-1, 1],
      [0, height],
    ],
    size: [size, size],
    values,
    range: [-2, 2],
    base: -2,
  }
  const stage = createStage()
  showGround(stage, ground, {
    heightScale: 'linear',
    exaggeration,
    colors: 'atlas',
    levels: 20,
    spacing: 'height',
    light: { azimuth: 315, elevation: 39 },
  })
  return stage
}

const finite = { noNaN: true, noDefaultInfinity: true }
const between = ([min, max]: readonly [number, number]) => fc.double({ min, max, ...finite })

it('is above the ground and the plinth for every pose that a hand or a link can bring about', () => {
  const camera = new PerspectiveCamera()
  const poses = fc.record({
    azimuth: between([-720, 720]),
    elevation: between(limitsOfOrbit.elevation),
    distance: between(limitsOfOrbit.distance),
    east: between([-1, 1]),
    north: between([-1, 1]),
    rise: between([-0.5, 2]),
    lift: between([0, 1]),
  })
  fc.assert(
    fc.property(poses, between([0.5, 6]), between([0.2, 5]), (pose, height, exaggeration) => {
      const stage = waves(height, exaggeration)
      const surface = stage.surface!
      const at = (share: number, half: number) => (2 * share - 1) * half
      Object.assign(stage.pose, pose, {
        east: at((pose.east + 1) / 2, surface.halfX),
        north: at((pose.north + 1) / 2, surface.halfY),
      })
      stand(stage, camera)
      const { x, y, z } = camera.position
      expect(y).toBeGreaterThan(0)
      const u = 0.5 + x / (2 * surface.halfX)
      const v = 0.5 - z / (2 * surface.halfY)
      if (u < 0 || u > 1 || v < 0 || v > 1) return
      expect(y).toBeGreaterThan(surfaceHeight(surface, u, v) * surface.relief * pose.lift + 0.05)
    }),
  )
})

it('leaves a camera high above the ground where its pose says', () => {
  const stage = waves(2, 1)
  const camera = new PerspectiveCamera()
  Object.assign(stage.pose, { azimuth: 90, elevation: 30, distance: 6, rise: 0.25, lift: 1 })
  stand(stage, camera)
  expect(camera.position.x).toBeCloseTo(6 * Math.cos(Math.PI / 6))
  expect(camera.position.y).toBeCloseTo(3.25)
  expect(camera.position.z).toBeCloseTo(0)
})
