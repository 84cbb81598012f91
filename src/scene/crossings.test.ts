import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Trajectory } from '../session/trajectories.ts'
import {
  clip,
  createCrossings,
  crossingStride,
  crossingsUpTo,
  followCrossings,
  mostCrossings,
} from './crossings.ts'

type Place = readonly [x: number, y: number]

function path(places: readonly Place[]): Trajectory {
  return {
    stride: 3,
    count: places.length,
    points: new Float64Array(3 * places.length),
    vertices: Float32Array.from(places.flatMap(([x, y], step) => [x, y, 0, step])),
    vertexCount: places.length,
    rewritten: 0,
    ending: undefined,
  }
}

/** [x, y, outward] of every crossing. */
function crossingsOf(places: readonly Place[]) {
  const crossings = createCrossings()
  followCrossings(crossings, path(places), false)
  return Array.from({ length: crossings.count }, (_, i) => {
    const [ax, ay, , , bx, by, , , t, out] = crossings.numbers.subarray(i * crossingStride)
    return [ax! + t! * (bx! - ax!), ay! + t! * (by! - ay!), out]
  })
}

const coordinate = fc.double({ min: -1.5, max: 2.5, noNaN: true }).map(Math.fround)
const places = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 40 })

it('marks where a route leaves, where it comes back, and where it only passes through', () => {
  expect(crossingsOf([[0.5, 0.5], [1.5, 0.5]])).toEqual([[1, 0.5, 1]]) // biome-ignore format: one path a line
  expect(crossingsOf([[0.5, 0.5], [0.5, -0.5], [0.25, 0.5]])).toEqual([[0.5, 0, 1], [0.375, 0, 0]]) // biome-ignore format: one path a line
  expect(crossingsOf([[-1, 0.5], [2, 0.5]])).toEqual([[expect.closeTo(0, 6), 0.5, 0], [expect.closeTo(1, 6), 0.5, 1]]) // biome-ignore format: one path a line
  expect(crossingsOf([[-1, 0.5], [0.5, 2]])).toEqual([]) // biome-ignore format: one path a line
  expect(crossingsOf([[0.1, 0.1], [0.9, 0.9]])).toEqual([]) // biome-ignore format: one path a line
})

it('puts every mark on the border, leaving and coming back in turn', () => {
  fc.assert(
    fc.property(places, (given) => {
      const marks = crossingsOf(given)
      for (const [x, y] of marks) {
        expect(Math.min(x!, y!, 1 - x!, 1 - y!)).toBeCloseTo(0, 5)
      }
      for (let i = 1; i < marks.length; i++) expect(marks[i]![2]).not.toBe(marks[i - 1]![2])
    }),
  )
})

it('finds the same piece by piece as all at once', () => {
  fc.assert(
    fc.property(places, fc.nat(39), (given, cut) => {
      const atOnce = createCrossings()
      followCrossings(atOnce, path(given), false)
      const inPieces = createCrossings()
      const growing = path(given)
      growing.vertexCount = Math.min(cut, given.length)
      followCrossings(inPieces, growing, false)
      growing.vertexCount = given.length
      followCrossings(inPieces, growing, false)
      expect(inPieces.count).toBe(atOnce.count)
      expect(inPieces.numbers).toEqual(atOnce.numbers)
    }),
  )
})

it('begins anew when vertices were replaced', () => {
  const crossings = createCrossings()
  const trajectory = path([
    [0.5, 0.5],
    [1.5, 0.5],
  ])
  followCrossings(crossings, trajectory, false)
  const { changes } = crossings
  trajectory.vertices.set([0.9, 0.5], 4)
  trajectory.rewritten++
  followCrossings(crossings, trajectory, false)
  expect(crossings.count).toBe(0)
  expect(crossings.changes).not.toBe(changes)
})

it('keeps the first of many, and counts those before a step', () => {
  const crossings = createCrossings()
  const dance = Array.from({ length: 200 }, (_, i): Place => [i % 2 ? 1.5 : 0.5, 0.5])
  followCrossings(crossings, path(dance), false)
  expect(crossings.count).toBe(mostCrossings)
  expect(crossingsUpTo(crossings, 0)).toBe(0)
  expect(crossingsUpTo(crossings, 7)).toBe(7)
  expect(crossingsUpTo(crossings, 1000)).toBe(mostCrossings)
})

it('takes a route of one parameter along the middle, whatever its second number says', () => {
  const crossings = createCrossings()
  followCrossings(crossings, path([[0.5, 7], [1.5, 7]]), true) // biome-ignore format: one path a line
  expect(crossings.count).toBe(1)
})

it('clips to what lies over the sheet, as many samples show', () => {
  fc.assert(
    fc.property(coordinate, coordinate, coordinate, coordinate, (ax, ay, bx, by) => {
      const span = { from: 0, to: 1 }
      const some = clip(ax, ay, bx, by, span)
      for (let i = 0; i <= 100; i++) {
        const t = i / 100
        const [x, y] = [ax + t * (bx - ax), ay + t * (by - ay)]
        const depth = Math.min(x, y, 1 - x, 1 - y)
        if (Math.abs(depth) < 1e-9) continue
        expect(some && t >= span.from && t <= span.to).toBe(depth > 0)
      }
    }),
  )
})
