import fc from 'fast-check'
import { PerspectiveCamera } from 'three'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Ground, Session } from '../session/session.ts'
import { setCamera, setView } from '../settings/edit.ts'
import { readLink } from '../settings/link.ts'
import type { Settings } from '../settings/settings.ts'
import type { SceneMode } from './aim.ts'
import { createRig } from './rig.ts'
import { toPosition, toScreen } from './screen.ts'
import { createStage, showGround } from './stage.ts'

const width = 900
const height = 600
const insets = { left: 100, right: 40, top: 0, bottom: 60 }

/** A rig over a flat ground, connected to settings and drawn once. */
function begin(mode: SceneMode, initial: Settings = readLink('').settings) {
  const settings = createStore(() => initial)
  const stage = createStage()
  const ground: Ground = {
    revision: 1,
    domain: [
      [-2, 2],
      [-1, 3],
    ],
    size: [9, 9],
    values: Float32Array.from({ length: 81 }, (_, i) => i % 9),
    range: [0, 8],
    base: 0,
  }
  showGround(stage, ground, {
    heightScale: 'linear',
    exaggeration: 1,
    colors: 'atlas',
    levels: 20,
    spacing: 'height',
    light: { azimuth: 315, elevation: 39 },
  })
  stage.uniforms.resolution.value.set(width, height, 1)
  const rig = createRig({ settings } as unknown as Session, stage)
  const camera = new PerspectiveCamera(30, width / height, 0.05, 60)
  rig.setInsets(insets)
  rig.setMode(mode)
  rig.setReducedMotion(true)
  rig.connect(() => {})
  const draw = () => {
    rig.frame(camera, 0)
    camera.updateProjectionMatrix()
  }
  const screenOf = (u: number, v: number) => {
    const position = { x: 0, y: 0, z: 0 }
    const point = { x: 0, y: 0, ahead: true }
    toPosition(stage, u, v, 0, position)
    toScreen(stage, camera, position, point)
    return [point.x, point.y] as const
  }
  draw()
  return { rig, stage, settings, draw, screenOf }
}

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

describe('the map', () => {
  it('keeps the place under the pointer where it is while zooming', () => {
    const share = fc.double({ min: 0.35, max: 0.65, noNaN: true })
    const factor = fc.double({ min: 0.5, max: 1.5, noNaN: true })
    fc.assert(
      fc.property(share, share, factor, (u, v, zoom) => {
        const { rig, draw, screenOf } = begin('map')
        const [x, y] = screenOf(u, v)
        rig.zoom(zoom, x, y)
        draw()
        const [toX, toY] = screenOf(u, v)
        expect(toX).toBeCloseTo(x, 3)
        expect(toY).toBeCloseTo(y, 3)
      }),
      { numRuns: 30 },
    )
  })

  it('follows the hand while panning', () => {
    const { rig, draw, screenOf } = begin('map')
    const [x, y] = screenOf(0.5, 0.5)
    rig.orbit(30, -20)
    draw()
    const [toX, toY] = screenOf(0.5, 0.5)
    expect(toX - x).toBeCloseTo(30, 3)
    expect(toY - y).toBeCloseTo(-20, 3)
  })

  it('goes on beyond the sheet, but not for ever', () => {
    const { rig, stage, draw } = begin('map')
    for (let push = 0; push < 50; push++) rig.pan(500, -700)
    draw()
    expect(stage.pose.east).toBeLessThan(-stage.surface!.halfX)
    expect(Math.abs(stage.pose.east)).toBeLessThanOrEqual(100)
    expect(Math.abs(stage.pose.north)).toBeLessThanOrEqual(100)
  })

  it('leaves the terrain at its home angles where nobody has turned it yet', () => {
    const { rig, settings } = begin('map')
    const home = begin('3d').stage.pose
    rig.pan(-60, 40)
    rig.settle()
    vi.runAllTimers()
    const { camera } = settings.getState().view
    expect(camera).toMatchObject({ azimuth: home.azimuth, elevation: home.elevation })
    expect(camera!.distance).toBeCloseTo(home.distance, 1)
  })

  it('is in the settings once the hand lets go, and the terrain keeps its angles', () => {
    const turned = { azimuth: 33, elevation: 61, distance: 5, east: 0, north: 0 }
    const { rig, settings, stage } = begin('map', setCamera(readLink('').settings, turned))
    const before = stage.pose.distance
    rig.pan(-60, 40)
    rig.zoom(0.5)
    expect(settings.getState().view.camera).toEqual(turned)
    rig.settle()
    vi.runAllTimers()
    const { camera } = settings.getState().view
    expect(camera).toMatchObject({ azimuth: 33, elevation: 61, distance: 2.5 })
    expect(camera!.east).toBeCloseTo(stage.pose.east, 3)
    expect(camera!.north).toBeCloseTo(stage.pose.north, 3)
    expect(stage.pose.distance).toBeCloseTo(before / 2, 6)
  })
})

it.each(['3d', 'map'] as const)('what a hand does in %s comes back from the settings', (mode) => {
  const hand = begin(mode)
  hand.rig.orbit(50, 20)
  hand.rig.pan(-80, 45)
  hand.rig.zoom(0.6)
  hand.rig.settle()
  vi.runAllTimers()
  const read = begin(mode, hand.settings.getState())
  const { rise: _, ...expected } = hand.stage.pose
  for (const [key, value] of Object.entries(expected)) {
    const got = read.stage.pose[key as keyof typeof expected]
    // The link says angles to 0.1° and lengths to a thousandth.
    expect(Math.abs(got - value), key).toBeLessThan(
      key === 'azimuth' || key === 'elevation' ? 0.06 : 0.01,
    )
  }
})

it('home forgets what a hand did that is not yet in the settings', () => {
  const { rig, stage, settings, draw } = begin('map')
  const { distance } = stage.pose
  rig.zoom(0.5)
  rig.settle()
  settings.setState((now) => setCamera(now, undefined))
  vi.runAllTimers()
  draw()
  expect(settings.getState().view.camera).toBeUndefined()
  expect(stage.pose.distance).toBeCloseTo(distance, 9)
})

it('other edits of the view leave the camera to the hand', () => {
  const { rig, stage, settings } = begin('3d')
  rig.orbit(100, 0)
  const { azimuth } = stage.pose
  settings.setState((now) => setView(now, { levels: 9 }))
  expect(stage.pose.azimuth).toBe(azimuth)
})

it('another mode is gone to at once where motion is unwelcome', () => {
  const { rig, stage, draw } = begin('3d')
  rig.setMode('map')
  draw()
  expect(stage.pose).toMatchObject({ lift: 0, elevation: 90, azimuth: 0 })
})
