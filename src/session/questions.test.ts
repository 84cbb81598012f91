import { expect, test } from 'vitest'
import type { Tally } from '../core/tally.ts'
import type { Request } from '../worker/protocol.ts'
import { createQuestions } from './questions.ts'

const ground = {
  landscape: { id: 'rosenbrock', parameters: {} },
  domain: [
    [-2, 2],
    [-1, 3],
  ],
  size: [512, 512],
  rest: [],
} as const

function setUp() {
  const sent: Extract<Request, { kind: 'contours' }>[] = []
  const questions = createQuestions((request) => {
    if (request.kind === 'contours') sent.push(request)
    return true
  })
  /** Answers one of the requests with a single number. */
  const answer = (request: number, number: number) =>
    questions.answered({
      kind: 'contours',
      id: sent[request]!.id,
      anchors: Float32Array.of(number),
    })
  return { sent, questions, answer }
}

test('two scenes that ask for the same lines ask the worker once, and both are answered', async () => {
  const { sent, questions, answer } = setUp()
  const asked = [questions.contours(ground, [1, 10]), questions.contours({ ...ground }, [1, 10])]
  expect(sent).toHaveLength(1)
  answer(0, 7)
  expect(await Promise.all(asked)).toEqual([Float32Array.of(7), Float32Array.of(7)])
})

test('other lines are another question', async () => {
  const { sent, questions, answer } = setUp()
  const asked = [
    questions.contours(ground, [1, 10]),
    questions.contours(ground, [1, 20]),
    questions.contours({ ...ground, rest: [0.5] }, [1, 20]),
  ]
  expect(sent).toHaveLength(3)
  for (const request of [0, 1, 2]) answer(request, request)
  expect((await Promise.all(asked)).map(([number]) => number)).toEqual([0, 1, 2])
})

test('what was abandoned is asked again', async () => {
  const { sent, questions, answer } = setUp()
  const lost = questions.contours(ground, [1])
  questions.abandon()
  expect(await lost).toHaveLength(0)
  const again = questions.contours(ground, [1])
  expect(sent).toHaveLength(2)
  answer(1, 3)
  expect(await again).toHaveLength(1)
})

test('what a run comes to is answered to whoever asked, and nothing comes of what was abandoned', async () => {
  const sent: Extract<Request, { kind: 'tally' }>[] = []
  const questions = createQuestions((request) => {
    if (request.kind === 'tally') sent.push(request)
    return true
  })
  const experiment = { landscape: ground.landscape, starts: [[1, 2]], runs: [], steps: 5, seed: 0 }
  const asked = [questions.tally(experiment, { base: 0, below: 1 }), questions.tally(experiment)]
  expect(sent.map(({ goal }) => goal)).toEqual([{ base: 0, below: 1 }, undefined])
  const tally = { last: 7 } as Tally
  questions.answered({ kind: 'tally', id: sent[1]!.id, tally })
  expect(await asked[1]).toBe(tally)
  questions.abandon()
  expect(await asked[0]).toBeUndefined()
})
