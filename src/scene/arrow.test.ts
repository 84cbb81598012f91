import { describe, expect, it } from 'vitest'
import type { Ground } from '../session/session.ts'
import { armLength } from './arms.ts'
import { createArrow, layArrow } from './arrow.ts'
import { layArrowInBox } from './arrowInBox.ts'
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

describe('an arrow in a box', () => {
  const box = [
    [-2, 2],
    [0, 4],
    [0, 8],
  ] as const
  const laid = (x: readonly number[], vector: readonly number[]) => {
    const stage = slope()
    stage.shape = 'space'
    const arrow = createArrow(stage)
    layArrowInBox(arrow, stage, box, x, vector)
    return arrow
  }
  const ends = ({ body }: ReturnType<typeof createArrow>, u: number, v: number, w: number) =>
    body.holds(body.count - 1, Math.fround(u), Math.fround(v), Math.fround(w), 0)

  it('is true to scale along all three axes', () => {
    const arrow = laid([0, 2, 4], [1, -1, 2])
    expect(arrow.root).toEqual({ u: 0.5, v: 0.5, w: 0.5 })
    expect(arrow.tips).toEqual([{ u: 0.75, v: 0.25, w: 0.75 }])
    expect(ends(arrow, 0.75, 0.25, 0.75)).toBe(true)
    expect(arrow.head.count).toBe(3)
  })

  it('keeps its head at a wall, however long it is, also straight upwards', () => {
    expect(laid([0, 2, 4], [0, 0, 1e6]).tips).toEqual([{ u: 0.5, v: 0.5, w: 1 }])
    expect(laid([0, 2, 4], [0, 0, 1e6]).head.count).toBe(3)
  })

  it('is none from outside, or where there is nothing to point at', () => {
    expect(laid([3, 2, 4], [1, 0, 0]).body.count).toBe(0)
    expect(laid([0, 2, 4], [0, 0, 0]).body.count).toBe(0)
    expect(laid([0, 2, Number.NaN], [1, 0, 0]).body.count).toBe(0)
  })
})
