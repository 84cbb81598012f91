import { PerspectiveCamera } from 'three'
import { beforeEach, describe, expect, it } from 'vitest'
import { contourAnchors } from '../core/geometry/contourAnchors.ts'
import { contours } from '../core/geometry/contours.ts'
import type { Ground } from '../session/session.ts'
import { createBoxes } from './boxes.ts'
import { type ContourTexts, contourTexts, levelAt, placeContourTexts } from './contourPlacing.ts'
import { heightOf } from './heightScale.ts'
import { createStage, type Stage, showGround } from './stage.ts'
import { stand } from './stand.ts'

const size = 65
const levels = [0.1, 0.3, 0.6, 1]
const taken = createBoxes()
let stage: Stage
let camera: PerspectiveCamera
let texts: ContourTexts

/** A bowl, seen by a camera of 800 × 600 pixels. */
beforeEach(() => {
  const values = Float32Array.from({ length: size * size }, (_, i) => {
    const [x, y] = [
      -1 + (2 * (i % size)) / (size - 1),
      -1 + (2 * Math.floor(i / size)) / (size - 1),
    ]
    return x * x + y * y
  })
  const domain = [
    [-1, 1],
    [-1, 1],
  ] as const
  const ground: Ground = { revision: 1, domain, size: [size, size], values, range: [0, 2], base: 0 }
  stage = createStage()
  stage.uniforms.resolution.value.set(800, 600, 1)
  showGround(stage, ground, {
    heightScale: 'linear',
    exaggeration: 1,
    levels: 20,
    spacing: 'height',
    light: { azimuth: 315, elevation: 39 },
    colors: 'atlas',
  })
  camera = new PerspectiveCamera(30, 800 / 600, 0.05, 60)
  const grid = { values, columns: size, rows: size }
  const heights = Float32Array.from(levels, (level) => heightOf(stage.surface!.scaling, level))
  const anchors = contourAnchors(grid, levels, contours(grid, levels))
  texts = contourTexts(anchors, heights, Float32Array.from([24, 24, 24, 12]), [])
})

function place(azimuth: number, elevation: number, lift: number) {
  Object.assign(stage.pose, { azimuth, elevation, lift, distance: 4.4, east: 0, north: 0 })
  stand(stage, camera)
  camera.updateMatrixWorld()
  camera.updateProjectionMatrix()
  taken.clear()
  placeContourTexts(stage, camera, texts, taken)
  return texts.placed.map(({ x, y, angle, slot, anchor }) => ({ x, y, angle, slot, anchor }))
}

describe('placeContourTexts', () => {
  it('puts texts of every level on a map, apart from each other and never upside down', () => {
    const placed = place(0, 90, 0)
    expect(new Set(texts.placed.map((text) => levelAt(texts, text)))).toEqual(new Set([0, 1, 2, 3]))
    for (const [i, { x, y, angle }] of placed.entries()) {
      expect(Math.abs(angle)).toBeLessThanOrEqual(Math.PI / 2)
      for (const other of placed.slice(i + 1)) {
        expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(13)
      }
    }
  })

  it('lets them stand where they stood when the eye moves a little', () => {
    const before = place(0, 60, 1)
    const after = new Map(place(0.2, 60, 1).map((text) => [text.anchor, text.slot]))
    const kept = before.filter(({ anchor, slot }) => after.get(anchor) === slot)
    expect(before.length).toBeGreaterThan(3)
    expect(kept.length).toBeGreaterThanOrEqual(before.length - 1)
  })

  it('writes nothing on slopes that are turned away', () => {
    // From low in the south the near wall of the bowl shows its back.
    for (const { anchor } of place(0, 8, 1)) {
      expect(texts.anchors[7 * anchor + 1]).toBeGreaterThan(0.5)
    }
  })

  it('gives way to what is taken', () => {
    place(0, 90, 0)
    expect(texts.placed.length).toBeGreaterThan(0)
    taken.clear()
    taken.add(400, 300, 800, 600)
    placeContourTexts(stage, camera, texts, taken)
    expect(texts.placed).toEqual([])
    expect(texts.spare.length).toBe(texts.all.length)
  })
})
