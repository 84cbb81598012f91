import fc from 'fast-check'
import { BufferAttribute, PerspectiveCamera } from 'three'
import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Ground, Session } from '../session/session.ts'
import { readLink } from '../settings/link.ts'
import { createCoordinateTicks, heightTicks } from './axisTicks.ts'
import { drawAxes, mostEnds } from './drawAxes.ts'
import { createRig } from './rig.ts'
import { toPosition, toScreen } from './screen.ts'
import { createStage, showGround } from './stage.ts'

const width = 900
const height = 600
const insets = { left: 200, right: 140, top: 20, bottom: 60 }
const free = { left: 200, right: 760, top: 20, bottom: 540 }
const x = [-2, 2] as const
const y = [-1, 3] as const

/** The map, moved by hand; what is written beside its axes. */
function labelsAfter(zooms: number, panX: number, panY: number) {
  const ground: Ground = {
    revision: 1,
    domain: [x, y],
    size: [9, 9],
    values: Float32Array.from({ length: 81 }, (_, i) => i % 9),
    range: [0, 8],
    base: 0,
  }
  const stage = createStage()
  showGround(stage, ground, {
    heightScale: 'linear',
    exaggeration: 1,
    colors: 'atlas',
    levels: 20,
    spacing: 'height',
    light: { azimuth: 315, elevation: 39 },
  })
  stage.uniforms.resolution.value.set(width, height, 1)
  const settings = createStore(() => readLink('').settings)
  const rig = createRig({ settings } as unknown as Session, stage)
  const camera = new PerspectiveCamera(30, width / height, 0.05, 60)
  rig.setInsets(insets)
  rig.setMode('map')
  rig.frame(camera, 0)
  rig.zoom(0.8 ** zooms)
  rig.pan(panX, panY)
  rig.frame(camera, 0)
  camera.updateProjectionMatrix()
  const ticks: { text: string; x: number; y: number }[] = []
  const names: string[] = []
  const labels = {
    scale: 1,
    begin() {},
    put(text: string, px: number, py: number, kind: 'tick' | 'name') {
      if (kind === 'tick') ticks.push({ text, x: px, y: py })
      else names.push(text)
      return true
    },
    end() {},
    remove() {},
  }
  const positions = new BufferAttribute(new Float32Array(3 * mostEnds), 3)
  const makers = {
    x: createCoordinateTicks(),
    y: createCoordinateTicks(),
    z: createCoordinateTicks(),
    f: heightTicks,
  }
  drawAxes({ stage, camera, insets, positions, labels, slice: '', ends: 0 }, makers, ['x', 'y'])
  const screenOf = (u: number, v: number) => {
    const position = { x: 0, y: 0, z: 0 }
    const point = { x: 0, y: 0, ahead: true }
    toPosition(stage, u, v, 0, position)
    toScreen(stage, camera, position, point)
    return point
  }
  // Those of x come first, and all of them stand in one row.
  const row = ticks[0]!.y
  const alongX = ticks.filter((tick) => Math.abs(tick.y - row) < 0.5)
  const alongY = ticks.filter((tick) => !alongX.includes(tick))
  return { alongX, alongY, names, screenOf }
}

function numberOf(text: string): number {
  return Number(text.replace('−', '-'))
}

test('however far a map is zoomed, coordinates stand at its border or in the part that cards leave free', () => {
  const pan = fc.integer({ min: -150, max: 150 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 }), pan, pan, (zooms, panX, panY) => {
      fc.pre(zooms > 3 || (panX === 0 && panY === 0))
      const { alongX, alongY, names, screenOf } = labelsAfter(zooms, panX, panY)
      expect(names).toEqual(['x', 'y'])
      for (const side of [alongX, alongY]) expect(side.length).toBeGreaterThanOrEqual(2)
      for (const tick of alongX) {
        const u = (numberOf(tick.text) - x[0]) / (x[1] - x[0])
        expect(screenOf(u, 0).x).toBeCloseTo(tick.x, 0)
      }
      for (const tick of alongY) {
        const v = (numberOf(tick.text) - y[0]) / (y[1] - y[0])
        expect(screenOf(0, v).y).toBeCloseTo(tick.y, 0)
      }
      for (const tick of [...alongX, ...alongY]) {
        expect(tick.x).toBeGreaterThan(free.left)
        expect(tick.x).toBeLessThan(free.right)
        expect(tick.y).toBeGreaterThan(free.top)
        expect(tick.y).toBeLessThan(free.bottom)
      }
    }),
  )
})

test('at home the axes are those of the whole sheet', () => {
  const { alongX, alongY } = labelsAfter(0, 0, 0)
  expect(alongX.map(({ text }) => text).at(0)).toBe('−2')
  expect(alongX.map(({ text }) => text).at(-1)).toBe('2')
  expect(alongY.map(({ text }) => text).at(0)).toBe('−1')
  expect(alongY.map(({ text }) => text).at(-1)).toBe('3')
})

test('a frame that sees the same ticks makes none', () => {
  const ticks = createCoordinateTicks()
  const seen = ticks(-1.04, 1.02, 8)
  expect(ticks(-1.03, 1.05, 8)).toBe(seen)
  expect(ticks(-1.2, 1.31, 8)).not.toBe(seen)
})
