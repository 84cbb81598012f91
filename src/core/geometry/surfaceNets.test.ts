import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LevelSurface, surfaceNets, type Volume } from './surfaceNets.ts'

describe('surfaceNets', () => {
  it('has nothing where the level is nowhere', () => {
    const { positions, indices } = surfaceNets(
      sampled(8, (x) => x),
      99,
    )
    expect([positions.length, indices.length]).toEqual([0, 0])
  })

  it('has a sphere with the area and the volume of a sphere', () => {
    const size = 49
    const radius = 18.3
    const ball = sampled(size, (x, y, z) => Math.hypot(x - 24, y - 24, z - 24))
    const surface = surfaceNets(ball, radius)
    const { area, volume } = measured(surface)
    expect(area / (4 * Math.PI * radius ** 2)).toBeCloseTo(1, 2)
    expect(volume / ((4 / 3) * Math.PI * radius ** 3)).toBeCloseTo(1, 2)
  })

  it('is a flat sheet at a plane, exactly where the plane is', () => {
    const { positions } = surfaceNets(
      sampled(7, (_x, _y, z) => z),
      2.25,
    )
    expect(positions.length).toBe(3 * 36)
    for (let at = 2; at < positions.length; at += 3) expect(positions[at]).toBe(2.25)
  })

  it('leaves out cells that lack a value, and nothing else', () => {
    const whole = sampled(9, (x, y, z) => x + y / 8 + z / 16)
    const holed = { ...whole, values: whole.values.slice() }
    holed.values[4 + 9 * 4 + 81 * 4] = Number.NaN
    const [all, rest] = [surfaceNets(whole, 4.2), surfaceNets(holed, 4.2)]
    expect(rest.positions.length).toBeLessThan(all.positions.length)
    expect(rest.positions.length).toBeGreaterThan(all.positions.length - 3 * 9)
    expect(rest.positions.every(Number.isFinite)).toBe(true)
  })

  it('puts one vertex into a cell, and closes every surface within the volume', () => {
    fc.assert(
      fc.property(anyVolume(), fc.integer({ min: -40, max: 40 }), (volume, level) => {
        // Between the whole values no crossing meets a grid point, and every vertex lies truly within its cell.
        const surface = surfaceNets(volume, level + 0.5)
        const cells = cellsOf(surface)
        expect(new Set(cells).size).toBe(cells.length)
        expect(cells.every((cell) => isCrossed(volume, cell, level + 0.5))).toBe(true)
        for (const [edge, { forth, back }] of edgesOf(surface)) {
          if (forth !== back) expect(isAtBorder(volume, surface, edge)).toBe(true)
        }
      }),
    )
  })

  it('turns its triangles towards where the values are higher', () => {
    fc.assert(
      fc.property(
        fc.tuple(slope(), slope(), slope()).filter((normal) => Math.hypot(...normal) > 0.2),
        ([a, b, c]) => {
          const surface = surfaceNets(
            sampled(8, (x, y, z) => a * (x - 3.4) + b * (y - 3.4) + c * (z - 3.4)),
            0,
          )
          expect(surface.indices.length).toBeGreaterThan(0)
          forEachTriangle(surface, (normal) => {
            expect(normal[0] * a + normal[1] * b + normal[2] * c).toBeGreaterThan(-1e-5)
          })
        },
      ),
    )
  })
})

type Point = readonly [number, number, number]

function slope() {
  return fc.double({ min: -1, max: 1, noNaN: true })
}

function sampled(size: number, f: (x: number, y: number, z: number) => number): Volume {
  const values = new Float64Array(size ** 3)
  let at = 0
  for (let z = 0; z < size; z++) {
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) values[at++] = f(x, y, z)
    }
  }
  return { values, size: [size, size, size] }
}

function anyVolume(): fc.Arbitrary<Volume> {
  const length = fc.integer({ min: 2, max: 7 })
  return fc.tuple(length, length, length).chain((size) => {
    const count = size[0] * size[1] * size[2]
    return fc
      .array(fc.integer({ min: -50, max: 50 }), { minLength: count, maxLength: count })
      .map((values): Volume => ({ values: Float64Array.from(values), size }))
  })
}

/** The cell of every vertex. */
function cellsOf({ positions }: LevelSurface): string[] {
  const places = Array.from({ length: positions.length / 3 }, (_, vertex) =>
    positions.subarray(3 * vertex, 3 * vertex + 3),
  )
  return places.map((place) => [...place].map(Math.floor).join())
}

/** Whether a cell has corners on both sides of a level. */
function isCrossed({ values, size }: Volume, cell: string, level: number): boolean {
  const [x = 0, y = 0, z = 0] = cell.split(',').map(Number)
  const corners = [0, 1, 2, 3, 4, 5, 6, 7].map((corner) => {
    const [i, j, k] = [x + (corner & 1), y + ((corner >> 1) & 1), z + (corner >> 2)]
    return values[i + size[0] * (j + size[1] * k)]! < level
  })
  return new Set(corners).size === 2
}

/** How often each edge is gone along, from its lower vertex to the higher and back. */
function edgesOf({ indices }: LevelSurface) {
  const edges = new Map<string, { forth: number; back: number }>()
  for (let at = 0; at < indices.length; at += 3) {
    for (let side = 0; side < 3; side++) {
      const [from, to] = [indices[at + side]!, indices[at + ((side + 1) % 3)]!]
      const key = from < to ? `${from},${to}` : `${to},${from}`
      const edge = edges.get(key) ?? { forth: 0, back: 0 }
      if (from < to) edge.forth++
      else edge.back++
      edges.set(key, edge)
    }
  }
  return edges
}

/** Whether both ends of an edge lie in cells at the border of the volume. */
function isAtBorder({ size }: Volume, { positions }: LevelSurface, edge: string): boolean {
  return edge.split(',').every((vertex) => {
    const place = positions.subarray(3 * Number(vertex), 3 * Number(vertex) + 3)
    return [...place].some((x, axis) => x <= 1 || x >= size[axis]! - 2)
  })
}

function forEachTriangle(
  { positions, indices }: LevelSurface,
  visit: (normal: Point, corner: Point) => void,
): void {
  const point = (vertex: number): Point => [
    positions[3 * vertex]!,
    positions[3 * vertex + 1]!,
    positions[3 * vertex + 2]!,
  ]
  for (let at = 0; at < indices.length; at += 3) {
    const [a, b, c] = [point(indices[at]!), point(indices[at + 1]!), point(indices[at + 2]!)]
    visit(cross(minus(b, a), minus(c, a)), a)
  }
}

function measured(surface: LevelSurface): { area: number; volume: number } {
  let [area, volume] = [0, 0]
  forEachTriangle(surface, (normal, corner) => {
    area += Math.hypot(...normal) / 2
    volume += (normal[0] * corner[0] + normal[1] * corner[1] + normal[2] * corner[2]) / 6
  })
  return { area, volume }
}

function minus(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

function cross(a: Point, b: Point): Point {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}
