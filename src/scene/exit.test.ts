import { expect, it } from 'vitest'
import type { Trajectory } from '../session/trajectories.ts'
import { createCrossings, followCrossings } from './crossings.ts'
import { type Exit, findExit } from './exit.ts'

function exitOf(places: readonly (readonly number[])[], kept: number, u: number, v: number): Exit {
  const trajectory: Trajectory = {
    stride: 3,
    count: places.length,
    points: new Float64Array(3 * places.length),
    vertices: Float32Array.from(places.flatMap(([x = 0, y = 0], i) => [x, y, i, i])),
    vertexCount: places.length,
    rewritten: 0,
    ending: undefined,
  }
  const crossings = createCrossings()
  followCrossings(crossings, trajectory, false)
  const exit = { u: 0, v: 0, du: 0, dv: 0, before: 0, after: 0, share: 0 }
  findExit(crossings, trajectory, kept, { u, v, excess: 9 }, false, exit)
  return exit
}

it('lies between the last vertex and the head', () => {
  const exit = exitOf([[0.5, 0.25]], 1, 1.5, 0.25)
  expect(exit).toEqual({ u: 1, v: 0.25, du: 1, dv: 0, before: 0, after: 9, share: 0.5 })
})

it('stays where the run left, however far it went on', () => {
  const places = [
    [0.5, 0.5],
    [0.5, 1.5],
    [3, 8],
  ]
  expect(exitOf(places, 3, -40, 2)).toMatchObject({
    u: 0.5,
    v: 1,
    du: 0,
    dv: 1,
    before: 0,
    after: 1,
  })
  expect(exitOf(places, 1, 0.5, 1.5)).toMatchObject({ u: 0.5, v: 1, before: 0, after: 9 })
})

it('is the nearest place of the border for a run that was never inside', () => {
  expect(exitOf([[2, 3]], 1, 2, 0.5)).toMatchObject({ u: 1, v: 0.5, du: 1, dv: 0 })
  expect(exitOf([], 0, -1, 4)).toMatchObject({ u: 0, v: 1, du: -1, dv: 3 })
})
