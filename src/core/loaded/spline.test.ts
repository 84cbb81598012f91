import fc from 'fast-check'
import { expect, test } from 'vitest'
import { curveSpline } from './curve.ts'
import { type Grid, surfaceSpline } from './surface.ts'

/** The spline through a grid, by the orders of its derivatives. */
function splineOf(grid: Grid) {
  const { value, slopeX, slopeY, second } = surfaceSpline(grid)
  return (orderX: number, orderY: number, x: number, y: number) => {
    if (orderX + orderY === 2) return second(orderX, orderY, x, y)
    if (orderX + orderY === 0) return value(x, y)
    return orderX === 1 ? slopeX(x, y) : slopeY(x, y)
  }
}

/** Uneven nodes: gaps between 0.1 and 2. */
function nodesOf(least: number) {
  const gap = fc.double({ min: 0.1, max: 2, noNaN: true })
  return fc.array(gap, { minLength: least - 1, maxLength: 9 }).map((gaps) => {
    let at = -3
    return Float64Array.from([at, ...gaps.map((each) => (at += each))])
  })
}

// With one zero only: a sum does not keep the other.
const value = fc.double({ min: -10, max: 10, noNaN: true }).map((each) => each + 0)

function gridOf(x: Float64Array, y: Float64Array, f: (x: number, y: number) => number): Grid {
  return { x, y, values: Float64Array.from([...y].flatMap((up) => [...x].map((at) => f(at, up)))) }
}

/** x^i and its derivatives. */
function power(order: number, i: number, x: number): number {
  if (order === 0) return x ** i
  return i === 0 ? 0 : i * power(order - 1, i - 1, x)
}

const orders = [
  [0, 0],
  [1, 0],
  [0, 1],
  [2, 0],
  [1, 1],
  [0, 2],
] as const

test('a surface goes exactly through every value', () => {
  const grids = fc.tuple(nodesOf(2), nodesOf(2)).chain(([x, y]) =>
    fc
      .array(value, { minLength: x.length * y.length, maxLength: x.length * y.length })
      .map((all) => ({
        x,
        y,
        values: Float64Array.from(all),
      })),
  )
  fc.assert(
    fc.property(grids, (grid) => {
      const spline = splineOf(grid)
      const again = gridOf(grid.x, grid.y, (x, y) => spline(0, 0, x, y))
      expect(again.values).toEqual(grid.values)
    }),
  )
})

test('a bicubic polynomial is met with all its derivatives', () => {
  const coefficients = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
    minLength: 16,
    maxLength: 16,
  })
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(nodesOf(4), nodesOf(4), coefficients, share, share, (x, y, c, s, t) => {
      const f = (ox: number, oy: number) => (px: number, py: number) =>
        c.reduce((sum, each, i) => sum + each * power(ox, i % 4, px) * power(oy, i >> 2, py), 0)
      const spline = splineOf(gridOf(x, y, f(0, 0)))
      const place = (nodes: Float64Array, part: number) =>
        nodes[0]! + part * (nodes.at(-1)! - nodes[0]!)
      const [px, py] = [place(x, s), place(y, t)]
      const size = Math.max(1, ...[...x, ...y].map(Math.abs)) ** 6
      for (const [ox, oy] of orders) {
        const gap = Math.abs(spline(ox, oy, px, py) - f(ox, oy)(px, py))
        expect(gap).toBeLessThan(1e-10 * size)
      }
    }),
  )
})

test('value, gradient and Hessian are continuous from cell to cell', () => {
  const [x, y] = [Float64Array.of(-2, -1.2, 0, 0.5, 2), Float64Array.of(0, 1, 1.5, 3, 4)]
  const spline = splineOf(gridOf(x, y, (a, b) => Math.sin(3 * a) * Math.exp(b / 3) + a * b))
  const tiny = 1e-9
  for (const [ox, oy] of orders) {
    for (const node of x.subarray(1, -1)) {
      const [left, right] = [spline(ox, oy, node - tiny, 2.2), spline(ox, oy, node + tiny, 2.2)]
      expect(Math.abs(left - right)).toBeLessThan(1e-6)
    }
    for (const node of y.subarray(1, -1)) {
      const [below, above] = [spline(ox, oy, 0.3, node - tiny), spline(ox, oy, 0.3, node + tiny)]
      expect(Math.abs(below - above)).toBeLessThan(1e-6)
    }
  }
})

test('derivatives are those of the surface, by differences', () => {
  const grid = gridOf(
    Float64Array.of(0, 1, 2, 4),
    Float64Array.of(0, 1, 3),
    (a, b) => a * a * b + b,
  )
  const spline = splineOf(grid)
  const step = 1e-5
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 3.9, noNaN: true }),
      fc.double({ min: 0.01, max: 2.9, noNaN: true }),
      (x, y) => {
        const across = (ox: number, oy: number) =>
          (spline(ox, oy, x + step, y) - spline(ox, oy, x - step, y)) / (2 * step)
        const up = (ox: number, oy: number) =>
          (spline(ox, oy, x, y + step) - spline(ox, oy, x, y - step)) / (2 * step)
        expect(spline(1, 0, x, y)).toBeCloseTo(across(0, 0), 5)
        expect(spline(0, 1, x, y)).toBeCloseTo(up(0, 0), 5)
        expect(spline(1, 1, x, y)).toBeCloseTo(up(1, 0), 5)
      },
    ),
  )
})

test('holes: undefined in the cells around, exact at every node that has a whole cell', () => {
  const x = Float64Array.of(0, 1, 2, 3, 4)
  const grid = gridOf(x, x, (a, b) => a + 10 * b)
  grid.values[2 * 5 + 2] = Number.NaN
  const spline = splineOf(grid)
  expect(spline(0, 0, 2, 2)).toBeNaN()
  expect(spline(0, 0, 1.5, 1.5)).toBeNaN()
  expect(spline(1, 0, 2.5, 2.9)).toBeNaN()
  expect(spline(0, 0, 1, 1)).toBe(11)
  expect(spline(0, 0, 3, 3)).toBe(33)
  expect(spline(0, 0, 3, 1)).toBe(13)
  expect(spline(0, 0, 0.5, 0.5)).toBeCloseTo(5.5, 12)
})

test('outside the grid there is nothing, on its border there is', () => {
  const spline = splineOf(gridOf(Float64Array.of(0, 1), Float64Array.of(0, 1), (a, b) => a + b))
  expect(spline(0, 0, 1, 1)).toBe(2)
  expect(spline(0, 0, 1 + 1e-16, 0.5)).toBeCloseTo(1.5, 12)
  expect(spline(0, 0, 1.001, 0.5)).toBeNaN()
  expect(spline(0, 0, 0.5, -0.001)).toBeNaN()
  expect(spline(0, 0, Number.NaN, 0.5)).toBeNaN()
})

test('a curve: exact at its nodes, a cubic with its derivatives, undefined beside a hole', () => {
  const nodes = Float64Array.of(-2, -1, 0.5, 1, 3)
  const cubic = curveSpline({ nodes, values: nodes.map((x) => x ** 3 - 2 * x) })
  expect(cubic(0, 0.5)).toBe(0.5 ** 3 - 1)
  expect(cubic(0, 2)).toBeCloseTo(4, 12)
  expect(cubic(1, 2)).toBeCloseTo(10, 12)
  expect(cubic(2, 2)).toBeCloseTo(12, 11)
  const holed = curveSpline({ nodes, values: Float64Array.of(1, 2, Number.NaN, 4, 5) })
  expect([holed(0, -1), holed(0, 1), holed(0, 3)]).toEqual([2, 4, 5])
  expect([holed(0, -0.9), holed(0, 0.5), holed(0, 0.9), holed(0, 3.1)]).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ])
})
