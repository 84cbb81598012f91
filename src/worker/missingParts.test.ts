import { expect, test, vi } from 'vitest'
import { createEngine } from './engine.ts'
import type { Reply } from './protocol.ts'

vi.mock('./tally.ts', () => {
  throw new Error('not there')
})

test('a question whose chunk does not load gets no answer, and nobody has crashed', async () => {
  const replies: Reply[] = []
  const handle = createEngine({
    post: (reply) => void replies.push(reply),
    breathe: () => Promise.resolve(),
  })
  const experiment = {
    landscape: { id: 'rosenbrock', parameters: {} },
    starts: [[-1.2, 1]],
    runs: [{ optimizer: 'adam', hypers: {} }],
    steps: 10,
    seed: 0,
  }
  await handle({ kind: 'tally', id: 4, experiment, goal: undefined })
  expect(replies).toEqual([{ kind: 'tally', id: 4, tally: undefined }])
})
