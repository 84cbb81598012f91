import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDecimator, type Decimation, vertexShare, vertexStride } from './decimate.ts'

type Point = readonly [x: number, y: number]

const domain = [
  [-2, 2],
  [-1, 3],
] as const

/** Everything a decimator keeps of a path, put together as a page does it, in portions of the given sizes. */
function decimated(points: Float64Array, options: Decimation, portions: readonly number[]) {
  const decimator = createDecimator(options)
  const page = new Float32Array(options.budget * vertexStride)
  let length = 0
  const total = points.length / options.stride
  for (let at = 0, turn = 0; at < total; turn++) {
    const count = Math.min(portions[turn % portions.length]!, total - at)
    decimator.push(points, at * options.stride, count)
    const { vertices, vertexFrom } = decimator.take()
    expect(vertexFrom * vertexStride).toBeLessThanOrEqual(length)
    page.set(vertices, vertexFrom * vertexStride) // throws beyond the budget
    length = vertexFrom * vertexStride + vertices.length
    at += count
  }
  return { vertices: page.slice(0, length), tolerance: decimator.tolerance }
}

const options = { stride: 3, domain, base: 0, budget: 32 }

function rows(vertices: Float32Array): number[][] {
  return Array.from({ length: vertices.length / vertexStride }, (_, i) => [
    ...vertices.subarray(i * vertexStride, (i + 1) * vertexStride),
  ])
}

/** Paths of many kinds in parts of the domain: smooth, straight there and back, jittering, clouds, flights. */
const paths: fc.Arbitrary<Point[]> = fc.oneof(
  curves((t, a, b) => [0.5 + 0.4 * Math.cos(a * t), 0.5 + 0.4 * Math.sin(b * t)]),
  curves((t, a) => [0.1 + 0.8 * Math.abs(((a * t) % 2) - 1), 0.3]),
  curves((t, a, b) => [t + 1e-4 * Math.sin(999 * a * t), t * t + 3e-4 * Math.cos(777 * b * t)]),
  curves((t, a, b) => [Math.exp(-9 * t) * Math.cos(50 * a * t), 0.5 * Math.exp(-b * t)]),
  fc.array(fc.tuple(part(), part()), { minLength: 1, maxLength: 300 }),
  fc.array(fc.tuple(step(), step()), { minLength: 1, maxLength: 300 }).map(walked),
)

function curves(at: (t: number, a: number, b: number) => Point): fc.Arbitrary<Point[]> {
  const turns = fc.double({ min: 0.1, max: 40, noNaN: true })
  return fc
    .tuple(fc.integer({ min: 1, max: 2000 }), turns, turns)
    .map(([count, a, b]) => Array.from({ length: count }, (_, i) => at(i / count, a, b)))
}

function part(): fc.Arbitrary<number> {
  return fc.double({ min: -0.5, max: 1.5, noNaN: true })
}

function step(): fc.Arbitrary<number> {
  return fc.tuple(fc.integer({ min: -5, max: -1 }), part()).map(([power, x]) => x * 10 ** power)
}

function walked(steps: readonly Point[]): Point[] {
  let [x, y] = [0.5, 0.5]
  return steps.map(([dx, dy]) => {
    x += dx
    y += dy
    return [x, y]
  })
}

/** As an optimizer gives it: coordinates of the domain, then f; here f counts the points. */
function raw(path: readonly Point[]): Float64Array {
  const numbers = path.flatMap(([x, y], i) => [x * 4 - 2, y * 4 - 1, i])
  return Float64Array.from(numbers)
}

function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)
  const t = Math.min(1, Math.max(0, along))
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}

/** Greatest distance of a point from the segment drawn over its step. */
function farthest(path: readonly Point[], vertices: readonly number[][]): number {
  const distances = vertices.slice(1).flatMap(([bx = 0, by = 0, , last = 0], i) => {
    const [ax = 0, ay = 0, , first = 0] = vertices[i]!
    const between = path.slice(first, last + 1)
    return between.map((point) => distanceToSegment(point, [ax, ay], [bx, by]))
  })
  return Math.max(0, ...distances)
}

/** Rounding of the vertices to float32, and of the domain to parts. */
const rounding = 1e-6

describe('decimation in space', () => {
  const place = fc.tuple(part(), part(), part())
  const walks = fc.oneof(
    fc.array(place, { minLength: 1, maxLength: 200 }),
    fc.tuple(fc.integer({ min: 1, max: 1500 }), place, place).map(([count, [a, b, c], [d, e]]) =>
      Array.from({ length: count }, (_, i) => {
        const t = i / count
        return [0.5 + a * Math.sin(40 * d * t), b * t, 0.5 + c * Math.cos(40 * e * t)] as const
      }),
    ),
  )

  it('keeps every point within four tolerances of the segment over its step', () => {
    fc.assert(
      fc.property(walks, fc.integer({ min: 2, max: 400 }), (walk, budget) => {
        const points = Float64Array.from(walk.flatMap((at, i) => [...at, i]))
        const unit = [0, 1] as const
        const given = { stride: 4, domain: [unit, unit, unit], base: 0, budget }
        const { vertices, tolerance } = decimated(points, given, [500])
        const kept = rows(vertices)
        for (const [i, [bx = 0, by = 0, bz = 0, last = 0]] of kept.entries()) {
          if (i === 0) continue
          const [ax = 0, ay = 0, az = 0, first = 0] = kept[i - 1]!
          for (const at of walk.slice(first, last + 1)) {
            const d = [bx - ax, by - ay, bz - az] as const
            const p = [at[0] - ax, at[1] - ay, at[2] - az] as const
            const along = (p[0] * d[0] + p[1] * d[1] + p[2] * d[2]) / (Math.hypot(...d) ** 2 || 1)
            const t = Math.min(1, Math.max(0, along))
            const away = Math.hypot(p[0] - t * d[0], p[1] - t * d[1], p[2] - t * d[2])
            expect(away).toBeLessThan(4 * tolerance + rounding)
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('decimation', () => {
  const budgets = fc.integer({ min: 2, max: 400 })

  it('keeps every point within the tolerance of the segment over its step', () => {
    fc.assert(
      fc.property(paths, budgets, (path, budget) => {
        const { vertices, tolerance } = decimated(raw(path), { ...options, budget }, [500])
        expect(farthest(path, rows(vertices))).toBeLessThan(tolerance + rounding)
      }),
      { numRuns: 300 },
    )
  })

  it('never keeps more than the budget, and begins with a first tolerance as fine as a pixel', () => {
    fc.assert(
      fc.property(paths, budgets, (path, budget) => {
        const { vertices, tolerance } = decimated(raw(path), { ...options, budget }, [64])
        expect(vertices.length).toBeLessThanOrEqual(budget * vertexStride)
        if (path.length <= budget) expect(tolerance).toBe(2e-4)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps points of the path with their f and step, the start first, in order', () => {
    fc.assert(
      fc.property(paths, (path) => {
        const kept = rows(decimated(raw(path), { ...options, base: -7 }, [64]).vertices)
        expect(kept[0]?.[3]).toBe(0)
        for (const [i, [x = 0, y = 0, value = 0, step = 0]] of kept.entries()) {
          if (i > 0) expect(step).toBeGreaterThan(kept[i - 1]![3]!)
          expect(value).toBe(step + 7)
          expect(Math.abs(x - path[step]![0])).toBeLessThan(rounding)
          expect(Math.abs(y - path[step]![1])).toBeLessThan(rounding)
        }
      }),
    )
  })

  it('does not depend on the portions', () => {
    const portions = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(paths, budgets, portions, (path, budget, sizes) => {
        const whole = decimated(raw(path), { ...options, budget }, [path.length])
        expect(decimated(raw(path), { ...options, budget }, sizes)).toEqual(whole)
      }),
    )
  })

  it('follows the tail: what comes after the last vertex is within reach of it', () => {
    fc.assert(
      fc.property(paths, (path) => {
        const { vertices, tolerance } = decimated(raw(path), { ...options, budget: 5000 }, [500])
        const [x = 0, y = 0, , step = 0] = rows(vertices).at(-1)!
        const tail = path.slice(step + 1, -1)
        for (const point of tail) {
          const distance = Math.hypot(point[0] - x, point[1] - y)
          expect(distance).toBeLessThan(1 / 256 + tolerance + rounding)
        }
      }),
    )
  })

  it('keeps a vertex at least every 1/256 of the domain, so that a straight path follows the hills', () => {
    const straight = Array.from({ length: 10_001 }, (_, i): Point => [i / 10_000, 0.25])
    const { vertices } = decimated(raw(straight), { ...options, budget: 5000 }, [1000])
    const gaps = rows(vertices).map(([x = 0], i, all) => x - (all[i - 1]?.[0] ?? 0))
    expect(Math.max(...gaps)).toBeLessThan(1 / 256 + rounding)
    expect(gaps.length).toBeLessThan(300)
  })

  it('notices a path that turns back in steps smaller than the tolerance', () => {
    const there = Array.from({ length: 1000 }, (_, i): Point => [0.5 + i * 3e-6, 0.5])
    const path = [...there, ...there.toReversed(), ...there]
    const turns = rows(decimated(raw(path), { ...options, budget: 500 }, [100]).vertices)
    const reached = Math.max(...turns.map(([x = 0]) => x))
    expect(reached).toBeGreaterThan(0.503 - 2e-4)
    expect(turns.length).toBeGreaterThan(2)
  })

  it('rests a run that has settled on few vertices', () => {
    const jitter = Array.from(
      { length: 100_000 },
      (_, i): Point => [0.5 + 5e-5 * Math.cos(i), 0.5 + 5e-5 * Math.sin(i * i)],
    )
    const { vertices, tolerance } = decimated(raw(jitter), options, [5000])
    expect(vertices.length / vertexStride).toBe(1)
    expect(tolerance).toBe(2e-4)
  })

  it('leaves the first quarter of the budget fine while a cloud uses up the rest', () => {
    const approach = Array.from({ length: 6 }, (_, i): Point => [0.1 * i, 0.01 * i * i])
    const wild = (i: number) => ((Math.sin(i) * 43758.5453) % 1) * 0.5 + 0.5
    const cloud = Array.from({ length: 20_000 }, (_, i): Point => [wild(i), wild(i + 0.5)])
    const { vertices, tolerance } = decimated(raw([...approach, ...cloud]), options, [777])
    const steps = rows(vertices).map(([, , , step]) => step)
    expect(tolerance).toBeGreaterThan(0.1)
    expect(steps.slice(0, 6)).toEqual([0, 1, 2, 3, 4, 5])
  })
})

describe('odd paths', () => {
  it('clamps points far outside, so that everything stays finite', () => {
    const points = Float64Array.from(
      [
        [0, 0, 1],
        [1e300, -1e300, 1e300],
        [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
        [0, 1, -1e300],
        [1, 1, 2],
      ].flat(),
    )
    const { vertices } = decimated(points, options, [2])
    expect(vertices.every(Number.isFinite)).toBe(true)
    expect(rows(vertices)[1]).toEqual([1e6, -1e6, 3.4028234663852886e38, 1])
  })

  it('leaves out points that are not numbers, and counts their steps', () => {
    const points = Float64Array.from(
      [
        [Number.NaN, 0, 0],
        [0, 0, 5],
        [0, Number.NaN, 0],
        [1, 0, Number.NaN],
        [2, 0, 6],
        [0, 3, 7],
        [-2, 0, 8],
      ].flat(),
    )
    expect(rows(decimated(points, options, [1]).vertices)).toEqual([
      [0.5, 0.25, 5, 1],
      [1, 0.25, 6, 4],
      [0.5, 1, 7, 5],
    ])
  })

  it('ends for any path within the smallest budget', () => {
    const flights = Float64Array.from({ length: 3 * 2000 }, (_, i) => Math.sin(i * i) * 1e7)
    const { vertices } = decimated(flights, { ...options, budget: 2 }, [100])
    expect(vertices.length).toBeLessThanOrEqual(2 * vertexStride)
  })

  it('draws one coordinate along the middle, and of three all, without f', () => {
    const line = Float64Array.from([-1, 4, 0, 3, 1, 2, -1, 9])
    const single = { ...options, stride: 2, domain: [[-1, 1]] as const, base: 2 }
    expect(rows(decimated(line, single, [4]).vertices)).toEqual([
      [0, 0.5, 2, 0],
      [0.5, 0.5, 1, 1],
      [1, 0.5, 0, 2],
    ])
    const space = Float64Array.from([-2, -1, 77, 1, 2, 3, -77, 2, 1, 0, 0, 3])
    const solid = { ...options, stride: 4, domain: [...domain, [0, 1]] as const }
    expect(rows(decimated(space, solid, [3]).vertices)).toEqual([
      [0, 0, 77, 0],
      [1, 1, -77, 1],
    ])
  })

  it('sends nothing twice', () => {
    const decimator = createDecimator(options)
    decimator.push(Float64Array.from([0, 0, 1, 1, 1, 2, -1, 2, 3]), 0, 3)
    expect(decimator.take().vertices).toHaveLength(2 * vertexStride)
    expect(decimator.take()).toEqual({ vertices: new Float32Array(), vertexFrom: 2 })
  })
})

it('paths share a budget in whole vertices, and nobody divides by no paths', () => {
  expect([0, 1, 3].map((paths) => vertexShare(100, paths))).toEqual([100, 100, 33])
})
