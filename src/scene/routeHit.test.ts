import fc from 'fast-check'
import { PerspectiveCamera } from 'three'
import { expect, it } from 'vitest'
import type { Trajectory } from '../session/trajectories.ts'
import { gridOf } from './grid.ts'
import { scalingOf } from './heightScale.ts'
import { createProjection, project, sum } from './projection.ts'
import { type DrawnRoute, hitRoute, routeHeight } from './routeHit.ts'
import { type ScreenPoint, toPosition, toScreen } from './screen.ts'
import { createStage } from './stage.ts'
import { stand } from './stand.ts'

const size = 33
const domain = [
  [-1, 1],
  [-1, 1],
] as const

/** A bowl seen at a slant, or from above. */
function scene(lift: number) {
  const values = Float32Array.from({ length: size * size }, (_, i) => {
    const x = (2 * (i % size)) / (size - 1) - 1
    const y = (2 * Math.floor(i / size)) / (size - 1) - 1
    return x * x + y * y
  })
  const grid = gridOf({ revision: 1, domain, size: [size, size], values, range: [0, 2], base: 0 })
  const stage = createStage()
  stage.uniforms.size.value.set(1, 1, 0.6)
  stage.uniforms.resolution.value.set(800, 600, 1)
  Object.assign(stage.pose, { lift, elevation: lift > 0 ? 40 : 90, azimuth: 20, distance: 4 })
  stage.surface = { grid, scaling: scalingOf('linear', grid), halfX: 1, halfY: 1, relief: 0.6 }
  const camera = new PerspectiveCamera(40, 800 / 600, 0.05, 60)
  stand(stage, camera)
  const projection = createProjection()
  project(stage, camera, projection)
  return { stage, camera, projection, surface: stage.surface }
}

type Place = readonly [u: number, v: number]

function routeThrough(places: readonly Place[]): DrawnRoute {
  const excess = ([u, v]: Place) => (2 * u - 1) ** 2 + (2 * v - 1) ** 2
  const vertices = places.slice(0, -1)
  const trajectory: Trajectory = {
    stride: 3,
    count: places.length,
    points: new Float64Array(),
    vertices: Float32Array.from(vertices.flatMap((at, step) => [...at, excess(at), step])),
    vertexCount: vertices.length,
    rewritten: 0,
    ending: undefined,
  }
  const last = places.at(-1)!
  return {
    trajectory,
    first: 0,
    end: vertices.length,
    head: [...last, excess(last), vertices.length],
    single: false,
    draped: false,
  }
}

const share = fc.double({ min: 0, max: 1, noNaN: true })
const places = fc.array(fc.tuple(share, share), { minLength: 2, maxLength: 30 })

it.each([0, 1])('projects as the camera does, lifted by %d', (lift) => {
  const { stage, camera, projection } = scene(lift)
  fc.assert(
    fc.property(share, share, share, (u, v, height) => {
      const position = { x: 0, y: 0, z: 0 }
      const screen: ScreenPoint = { x: 0, y: 0, ahead: true }
      toPosition(stage, u, v, height, position)
      toScreen(stage, camera, position, screen)
      const w = sum(projection.w, u, v, height)
      expect(sum(projection.x, u, v, height) / w).toBeCloseTo(screen.x, 6)
      expect(sum(projection.y, u, v, height) / w).toBeCloseTo(screen.y, 6)
    }),
  )
})

it.each([0, 1])('finds every step at its own pixel, lifted by %d', (lift) => {
  const { projection, surface } = scene(lift)
  fc.assert(
    fc.property(places, fc.nat(29), (given, wanted) => {
      const route = routeThrough(given)
      const step = wanted % given.length
      const [u, v] = given[step]!
      const height = routeHeight(surface, u, v, (2 * u - 1) ** 2 + (2 * v - 1) ** 2, false)
      const w = sum(projection.w, u, v, height)
      const x = sum(projection.x, u, v, height) / w
      const y = sum(projection.y, u, v, height) / w
      const hit = { distance: 8, step: -1 }
      expect(hitRoute(projection, surface, route, x, y, hit)).toBe(true)
      expect(hit.distance).toBeLessThan(0.01)
    }),
  )
})

it('tells the nearer end of a long step, and nothing from afar', () => {
  const { projection, surface } = scene(0)
  const route = routeThrough([
    [0.1, 0.5],
    [0.5, 0.5],
    [0.9, 0.5],
  ])
  const pixel = (u: number, v: number) => {
    const w = sum(projection.w, u, v, 0)
    return [sum(projection.x, u, v, 0) / w, sum(projection.y, u, v, 0) / w] as const
  }
  const stepAt = (u: number, v: number) => {
    const hit = { distance: 8, step: -1 }
    return hitRoute(projection, surface, route, ...pixel(u, v), hit) ? hit.step : undefined
  }
  expect([0.15, 0.4, 0.6, 0.85].map((u) => stepAt(u, 0.5))).toEqual([0, 1, 1, 2])
  expect(stepAt(0.5, 0.7)).toBeUndefined()
  expect(stepAt(0.02, 0.5)).toBeUndefined()
})

it('sees nothing of what lies beyond the border', () => {
  const { projection, surface } = scene(0)
  const route = routeThrough([
    [0.5, 0.5],
    [1.5, 0.5],
  ])
  const w = sum(projection.w, 1.2, 0.5, 0)
  const [x, y] = [sum(projection.x, 1.2, 0.5, 0) / w, sum(projection.y, 1.2, 0.5, 0) / w]
  expect(hitRoute(projection, surface, route, x, y, { distance: 8, step: 0 })).toBe(false)
})
