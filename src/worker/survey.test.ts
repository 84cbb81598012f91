import { expect, test } from 'vitest'
import { createEngine } from './engine.ts'
import type { Reply, Request } from './protocol.ts'

const himmelblau = { id: 'himmelblau', parameters: {} }
const domain = [
  [-5, 5],
  [-5, 5],
] as const

/** All replies to some requests, put at once. */
async function answers(...requests: Request[]): Promise<Reply[]> {
  const replies: Reply[] = []
  const handle = createEngine({
    post: (reply) => replies.push(reply),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
  })
  await Promise.all(requests.map(handle))
  return replies
}

function lines(id: number, what: 'flow' | 'field', change: object = {}): Request {
  const shape = { width: 2, height: 2, apart: 0.1 }
  return { kind: 'lines', id, what, landscape: himmelblau, domain, rest: [], ...shape, ...change }
}

function patch(id: number, size: readonly [number, number]): Request {
  return { kind: 'patch', id, ground: { landscape: himmelblau, domain, size, rest: [] } }
}

test('of two patches asked for the newest has values', async () => {
  const replies = await answers(patch(1, [64, 2000]), patch(2, [5, 3]))
  const counts = replies.map((reply) => reply.kind === 'patch' && [reply.id, reply.values.length])
  expect(counts).toContainEqual([2, 15])
  expect(counts).toContainEqual([1, 0])
})

test.each(['flow', 'field'] as const)(
  '%s: lines lie within the domain and go downhill',
  async (what) => {
    const [reply] = await answers(lines(1, what))
    if (reply?.kind !== 'lines') throw new Error('No lines came.')
    const { vertices, starts } = reply
    expect(starts.length).toBeGreaterThan(50)
    const f = (at: number) => {
      const [x, y] = [10 * vertices[2 * at]! - 5, 10 * vertices[2 * at + 1]! - 5]
      return (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2
    }
    let downhill = 0
    for (let line = 0; line + 1 < starts.length; line++) {
      if (f(starts[line + 1]! - 1) < f(starts[line]!)) downhill++
    }
    // An arrow about a minimum may reach over it.
    expect(downhill / (starts.length - 1)).toBeGreaterThan(0.95)
    expect(Math.min(...vertices)).toBeGreaterThan(-0.05)
    expect(Math.max(...vertices)).toBeLessThan(1.05)
  },
)

test('a landscape of one parameter has no lines over a plane', async () => {
  const [reply] = await answers(lines(1, 'flow', { domain: [[-1, 1]] }))
  expect(reply).toMatchObject({ kind: 'lines', starts: Uint32Array.of(0) })
})

test('a search ends with all four minima of Himmelblau, and a newer one without a domain stops it', async () => {
  const search = { kind: 'minima', landscape: himmelblau } as const
  const found = await answers({ ...search, id: 1, domain })
  expect(found.at(-1)).toMatchObject({ kind: 'minima', id: 1, isOver: true, share: 1 })
  const last = found.at(-1)
  expect(last?.kind === 'minima' && last.found).toHaveLength(4)
  const stopped = await answers({ ...search, id: 1, domain }, { ...search, id: 2, domain: [] })
  const over = stopped.filter((reply) => reply.kind === 'minima' && reply.isOver)
  expect(over.map((reply) => reply.kind === 'minima' && reply.id).sort()).toEqual([1, 2])
})
