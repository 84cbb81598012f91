import { expect, test, vi } from 'vitest'
import type { Experiment } from '../core/experiment.ts'
import { createEngine } from './engine.ts'
import type { Reply, Request } from './protocol.ts'

const rosenbrock = { id: 'rosenbrock', parameters: {} }
const experiment: Experiment = {
  landscape: rosenbrock,
  starts: [[-1.2, 1]],
  runs: [{ optimizer: 'adam', hypers: { lr: 0.02 } }],
  steps: 5000,
  seed: 0,
}
const picture = {
  domain: [
    [-2, 2],
    [-1, 3],
  ],
  base: 0,
  vertexBudget: 1000,
} as const

function start(revision: number, change: Partial<Experiment> = {}): Request {
  return { kind: 'start', revision, experiment: { ...experiment, ...change }, picture }
}

function grid(revision: number): Request {
  const { domain } = picture
  return { kind: 'grid', revision, landscape: rosenbrock, domain, size: [3, 5000], rest: [] }
}

/** An engine whose breaths last until they are let go, and which gets its buffers back at once. */
function breathless(create = createEngine) {
  const replies: Reply[] = []
  const held: (() => void)[] = []
  const handle = create({
    post(reply) {
      replies.push(reply)
      if (reply.kind === 'points') void handle({ kind: 'credit', buffer: reply.buffer })
    },
    breathe: () => new Promise((resolve) => void held.push(resolve)),
  })
  /** Lets everybody go on until all is answered. */
  async function finish(...answers: Promise<void>[]) {
    let open = true
    void Promise.all(answers).then(() => {
      open = false
    })
    while (open) {
      for (const resolve of held.splice(0)) resolve()
      await new Promise(setImmediate)
    }
  }
  return { replies, handle, finish }
}

/** `points 1 0+1001` for points of revision 1 that begin at step 0. */
function words(replies: Reply[]): string[] {
  return replies.map((reply) => {
    const revision = 'revision' in reply ? ` ${reply.revision}` : ''
    const parts = reply.kind === 'points' ? reply.parts : []
    return reply.kind + revision + parts.map(({ from, count }) => ` ${from}+${count}`).join(',')
  })
}

test('a start is answered by the first points at once, and by the rest in between breaths', async () => {
  const { replies, handle, finish } = breathless()
  const started = handle(start(1))
  await Promise.resolve()
  expect(words(replies)).toEqual(['points 1 0+1001'])
  await finish(started)
  expect(words(replies)).toEqual(['points 1 0+1001', 'points 1 1001+4000'])
  expect(replies.at(-1)).toMatchObject({ parts: [{ ending: { kind: 'done', step: 5000 } }] })
})

test('runs that need code or modifiers wait for these, and fall silent when something newer has begun', async () => {
  const { replies, handle, finish } = breathless()
  const runs = [
    { optimizer: 'lbfgs', hypers: {} },
    { optimizer: 'adam', hypers: {}, modifiers: { clip_norm: 1 } },
  ]
  await finish(handle(start(1, { runs, steps: 20 })))
  expect(words(replies)).toEqual(['points 1 0+21, 0+21'])
  await finish(handle(start(2, { runs })), handle(start(3, { steps: 10 })))
  expect(words(replies).slice(1)).toEqual(['points 3 0+11'])
})

test('a newer revision silences the older', async () => {
  const { replies, handle, finish } = breathless()
  const first = handle(start(1))
  await Promise.resolve()
  await finish(first, handle(start(2, { steps: 10 })))
  expect(words(replies)).toEqual(['points 1 0+1001', 'points 2 0+11'])
})

test('a newer grid silences the older, and points and grid do not disturb each other', async () => {
  const { replies, handle, finish } = breathless()
  await finish(handle(start(1)), handle(grid(7)), handle(grid(8)))
  const grids = words(replies).filter((word) => word.startsWith('grid'))
  const points = words(replies).filter((word) => word.startsWith('points'))
  expect(grids).toEqual(['grid 8'])
  expect(points).toEqual(['points 1 0+1001', 'points 1 1001+4000'])
})

test('thinned paths begin at the start and stay within their share', async () => {
  const { replies, handle, finish } = breathless()
  const runs = Array.from({ length: 10 }, () => experiment.runs[0]!)
  await finish(handle(start(1, { runs, steps: 30_000 })))
  const kept = runs.map(() => 0)
  for (const reply of replies)
    if (reply.kind === 'points')
      for (const { run, vertexFrom, vertices } of reply.parts)
        kept[run] = vertexFrom + vertices.length / 4
  expect(Math.max(...kept)).toBeLessThanOrEqual(100)
  const [first] = replies
  expect(first?.kind === 'points' && [...first.parts[0]!.vertices.subarray(0, 4)]).toEqual([
    Math.fround(0.2),
    0.5,
    Math.fround(24.2),
    0,
  ])
})

test('more than sixteen runs are cut', async () => {
  const { replies, handle, finish } = breathless()
  const runs = Array.from({ length: 9 }, () => experiment.runs[0]!)
  const starts = [
    [0, 0],
    [1, 0],
  ]
  await finish(handle(start(1, { runs, starts, steps: 10 })))
  expect(words(replies)).toHaveLength(1)
  expect(replies[0]?.kind === 'points' && replies[0].parts).toHaveLength(16)
})

test('diagnoses come in the order of their points', async () => {
  const { replies, handle, finish } = breathless()
  await finish(
    handle({
      kind: 'diagnose',
      id: 3,
      landscape: rosenbrock,
      points: [
        [1, 1],
        [0, 0],
      ],
    }),
  )
  expect(replies).toMatchObject([
    { kind: 'diagnoses', id: 3, diagnoses: [{ value: 0 }, { value: 1 }] },
  ])
})

test('a slip is told with its sentence', async () => {
  const { replies, handle, finish } = breathless()
  await finish(handle(start(4, { runs: [{ optimizer: 'nobody', hypers: {} }] })))
  expect(replies).toEqual([
    { kind: 'failed', message: 'Error: There is no optimizer "nobody" in the menu.' },
  ])
})

test('of contour requests only the newest is answered with places, the older with none', async () => {
  const { replies, handle, finish } = breathless()
  const ask = (id: number): Request => {
    const ground = { landscape: rosenbrock, domain: picture.domain, size: [200, 200], rest: [] }
    return { kind: 'contours', id, ground: { ...ground, size: [200, 200] }, levels: [1, 10, 100] }
  }
  const asked = [handle(ask(1)), handle(ask(2))]
  await finish(...asked)
  const counts = replies.map(
    (reply) => reply.kind === 'contours' && [reply.id, reply.anchors.length > 0],
  )
  expect(counts).toContainEqual([1, false])
  expect(counts).toContainEqual([2, true])
})

test('what a worker that has just begun does not know is fetched, whatever is asked first', async () => {
  const landscape = { id: 'himmelblau', parameters: {} }
  const wish = { landscape, domain: picture.domain, size: [20, 20], rest: [] } as const
  const requests: readonly Request[] = [
    start(1, { landscape, starts: [[0, 0]], steps: 10 }),
    { kind: 'grid', revision: 1, ...wish },
    { kind: 'contours', id: 1, ground: wish, levels: [50] },
    { kind: 'diagnose', id: 2, landscape, points: [[3, 2]] },
  ]
  for (const request of requests) {
    vi.resetModules()
    const { replies, handle, finish } = breathless((await import('./engine.ts')).createEngine)
    await finish(handle(request))
    expect(replies.map(({ kind }) => kind)).not.toContain('failed')
    expect(replies).toHaveLength(1)
  }
})

test('a run is tallied while another races, and both are answered', async () => {
  const { replies, handle, finish } = breathless()
  const tally = handle({ kind: 'tally', id: 9, experiment, goal: { base: 0, below: 1e-3 } })
  await finish(handle(start(1)), tally)
  const found = replies.find((reply) => reply.kind === 'tally')
  expect(found).toMatchObject({ id: 9, tally: { ending: { kind: 'done', step: 5000 } } })
  const calls = { values: 0, gradients: 5000, hessians: 0 }
  expect(found).toMatchObject({ tally: { calls } })
  expect(words(replies).filter((word) => word.startsWith('points'))).toHaveLength(2)
})
