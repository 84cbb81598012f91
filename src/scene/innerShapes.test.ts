import { expect, test } from 'vitest'
import type { Autopsy } from '../core/autopsy.ts'
import type { Internals } from '../core/internals.ts'
import { innerShapes, type Polyline } from './innerShapes.ts'

const around = {
  ground: {
    domain: [
      [-2, 2],
      [0, 8],
    ],
  },
  surface: { halfX: 0.5, halfY: 1 },
  pose: { distance: 5 },
} as unknown as Parameters<typeof innerShapes>[0]

function shapesFor(internals: Internals | undefined, before = [0, 4], after = [1, 4]) {
  const autopsy = { before, after, inside: { kind: 'code', internals } } as unknown as Autopsy
  return innerShapes(around, { run: 0, isLast: false, autopsy }, String)
}

/** Back to coordinates of the domain. */
function points(line: Polyline): number[][] {
  return line.map(({ u, v }) => [-2 + 4 * u, 8 * v])
}

const trial = { rate: 1, x: [1, 4], value: 1, slope: -1, tooHigh: false, tooSteep: false }

test('a line search is its line to the furthest trial, a ring where one was taken, a cross where not', () => {
  const { dashed, marks } = shapesFor({
    kind: 'line-search',
    origin: [0, 4],
    direction: [1, 0],
    slope: -1,
    conditions: { c1: 1e-4, c2: 0.9 },
    guide: { kind: 'steepest' },
    trials: [
      { ...trial, rate: 1.5, x: [1.5, 4], taken: false },
      { ...trial, taken: true },
    ],
  })
  expect(points(dashed[0]!).at(-1)).toEqual([1.5, 4])
  expect(marks.map(({ length }) => length)).toEqual([2, 2, 15])
  const [cross, , ring] = marks.map(points)
  expect((cross![0]![0]! + cross![1]![0]!) / 2).toBeCloseTo(1.5, 12)
  expect(ring!.at(-1)![0]).toBeCloseTo(ring![0]![0]!, 12)
})

test('a trust region is a circle of the domain about the point', () => {
  const { solid, tip } = shapesFor({
    kind: 'trust-region',
    origin: [0, 4],
    radius: 1.5,
    nextRadius: 3,
    trial: [1, 4],
    ratio: 0.5,
    accepted: true,
    path: [[0, 4]],
  })
  for (const [x, y] of points(solid[0]!)) expect(Math.hypot(x!, y! - 4)).toBeCloseTo(1.5, 12)
  expect(tip?.text).toBe('ρ = 0.5')
})

test('an ellipse has its axes as deviations, and a simplex is closed', () => {
  const axes = [
    { deviation: 2, direction: [0.6, 0.8] },
    { deviation: 0.5, direction: [-0.8, 0.6] },
  ]
  const cloud = shapesFor({
    kind: 'cloud',
    mean: [0, 4],
    nextMean: [1, 4],
    sigma: 1,
    nextSigma: 1,
    axes,
    nextAxes: axes,
    samples: [{ x: [1, 1], value: 0, counts: true }],
  })
  for (const [x, y] of points(cloud.solid[0]!)) {
    const [long, short] = axes.map(
      ({ deviation, direction: [a = 0, b = 0] }) => (a * x! + b * (y! - 4)) / deviation,
    )
    expect(long! ** 2 + short! ** 2).toBeCloseTo(1, 12)
  }
  const vertices = [
    [0, 1],
    [1, 1],
    [0, 2],
  ].map((x) => ({ x, value: 0 }))
  const { solid } = shapesFor({
    kind: 'simplex',
    move: 'shrink',
    before: vertices,
    after: vertices,
  })
  expect(points(solid[0]!).at(-1)).toEqual([0, 1])
})

test('where there is nothing to be drawn nothing is', () => {
  const nothing = { solid: [], dashed: [], marks: [], tip: undefined }
  expect(shapesFor(undefined)).toEqual(nothing)
})
