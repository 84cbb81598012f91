import { expect, it } from 'vitest'
import { createGhosts } from './ghosts.ts'
import type { Race } from './session.ts'
import { append, renewed } from './trajectories.ts'

const room = { stride: 3, points: 4, vertices: 4 }

function race(): Race {
  const trajectories = renewed([], 1, room)
  const points = new Float64Array([0, 0, 5, 1, 1, 4, 2, 1, 3])
  const part = {
    run: 0,
    from: 0,
    count: 3,
    at: 0,
    vertices: new Float32Array([0, 0, 5, 0, 0.25, 0.5, 4, 1]),
    vertexFrom: 0,
  }
  append(trajectories[0]!, part, points.buffer)
  return {
    revision: 1,
    trajectories,
    landscape: { id: 'rosenbrock', parameters: {} },
    runs: [],
    looks: [{ color: '4' }],
    domain: [
      [0, 4],
      [0, 2],
    ],
    dimension: 2,
  }
}

it('keeps what was there when the control was seized, though its arrays are written over', () => {
  const ghosts = createGhosts()
  const before = race()
  ghosts.press()
  expect(ghosts.shown.getState()).toBeUndefined()
  ghosts.beforeRenewal(before)
  renewed(before.trajectories, 1, room)[0]!.vertices.fill(9)
  const { paths, looks, domain } = ghosts.shown.getState()!
  expect(paths[0]?.vertexCount).toBe(3)
  expect([...paths[0]!.vertices]).toEqual([0, 0, 5, 0, 0.25, 0.5, 4, 1, 0.5, 0.5, 0, 2])
  expect(looks).toEqual([{ color: '4' }])
  expect(domain).toEqual(before.domain)
})

it('leaves out what goes on as it was', () => {
  const ghosts = createGhosts()
  ghosts.press()
  ghosts.beforeRenewal(race(), [0])
  expect(ghosts.shown.getState()!.paths).toMatchObject([{ vertexCount: 0 }])
})

it('takes one copy a press, however many races come', () => {
  const ghosts = createGhosts()
  ghosts.press()
  ghosts.beforeRenewal(race())
  const first = ghosts.shown.getState()
  ghosts.press()
  ghosts.beforeRenewal(race())
  expect(ghosts.shown.getState()).toBe(first)
  ghosts.release()
  expect(ghosts.shown.getState()).toBeUndefined()
  ghosts.press()
  ghosts.beforeRenewal(race())
  expect(ghosts.shown.getState()).not.toBe(first)
})

it('takes none where nobody has seized anything, nor of the empty race at the beginning', () => {
  const ghosts = createGhosts()
  ghosts.beforeRenewal(race())
  expect(ghosts.shown.getState()).toBeUndefined()
  ghosts.press()
  ghosts.beforeRenewal({ ...race(), trajectories: [] })
  expect(ghosts.shown.getState()).toBeUndefined()
  ghosts.beforeRenewal(race())
  ghosts.release()
  ghosts.beforeRenewal(race())
  expect(ghosts.shown.getState()).toBeUndefined()
})
