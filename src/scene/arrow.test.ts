import { describe, expect, it } from 'vitest'
import type { Ground } from '../session/session.ts'
import { armLength } from './arms.ts'
import { createArrow, layArrow } from './arrow.ts'
import { createStage, type Stage, showGround } from './stage.ts'

/** A stage over [−2, 2] × [0, 4] with f from 0 to 8. */
function slope(): Stage {
  const ground: Ground = {
    revision: 1,
    domain: [
      [-2, 2],
      [0, 4],
    ],
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
  return stage
}

/** Whether vertex `index` lies at a place, which a stroke keeps in single precision. */
function isAt(stroke: ReturnType<typeof createArrow>['body'], index: number, u: number, v: number) {
  return stroke.holds(index, Math.fround(u), Math.fround(v), 0, 0)
}

describe('an arrow', () => {
  it('is true to scale', () => {
    const stage = slope()
    const arrow = createArrow(stage)
    layArrow(arrow, stage, [0, 2], [1, -1])
    expect(isAt(arrow.body, 0, 0.5, 0.5)).toBe(true)
    expect(isAt(arrow.body, arrow.body.count - 1, 0.75, 0.25)).toBe(true)
    expect(isAt(arrow.head, 1, 0.75, 0.25)).toBe(true)
    expect(arrow.tips).toEqual([{ u: 0.75, v: 0.25 }])
  })

  it('keeps its head at the border, however long it is', () => {
    const stage = slope()
    const arrow = createArrow(stage)
    layArrow(arrow, stage, [0, 2], [1e6, 0])
    expect(arrow.tips[0]!.u).toBeCloseTo(1, 9)
    expect(arrow.head.count).toBe(3)
    expect(isAt(arrow.head, 1, 1, 0.5)).toBe(true)
  })

  it('is none where there is nothing to point at, or from', () => {
    const stage = slope()
    const arrow = createArrow(stage)
    layArrow(arrow, stage, [0, 2], [1, 0])
    layArrow(arrow, stage, [0, 2], [0, 0])
    expect(arrow.body.count + arrow.head.count).toBe(0)
    layArrow(arrow, stage, [9, 2], [1, 0])
    expect(arrow.body.count + arrow.head.count).toBe(0)
  })
})

it('an arm grows with the order of magnitude of what it stands for, and shrinks where the camera is near', () => {
  const stage = slope()
  stage.pose.distance = 6
  const lengths = [0, 1e-6, 1e-3, -1, 1e3].map((size) => armLength(stage, size, 2))
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
  expect(lengths[0]).toBeGreaterThan(0)
  expect(armLength(stage, -1, 2)).toBe(armLength(stage, 1, 2))
  stage.pose.distance = 1.5
  expect(armLength(stage, 1, 2)).toBeLessThan(lengths[3]! / 2)
})
