import { expect, test } from 'vitest'
import type { Experiment } from '../core/experiment.ts'
import type { Request } from '../worker/protocol.ts'
import { createErrands } from './errands.ts'
import type { Plan } from './plan.ts'

const experiment: Experiment = {
  landscape: { id: 'rosenbrock', parameters: {} },
  starts: [[-1.2, 1]],
  runs: [{ optimizer: 'adam', hypers: {} }],
  steps: 1000,
  seed: 0,
}

function plan({ lr = 0.1, a = 1, base }: { lr?: number; a?: number; base?: number }): Plan {
  const landscape = { id: 'rosenbrock', parameters: { a } }
  return {
    experiment: { ...experiment, landscape, runs: [{ optimizer: 'adam', hypers: { lr } }] },
    looks: [],
    domain: [
      [-2, 2],
      [-1, 3],
    ],
    ground: {
      landscape,
      domain: [
        [-2, 2],
        [-1, 3],
      ],
      rest: [],
    },
    dimension: 2,
    base,
  }
}

function listening() {
  const sent: Request[] = []
  return { sent, errands: createErrands((request) => void sent.push(request)) }
}

/** `start 3` for the third start. */
function words(requests: Request[]): string[] {
  return requests
    .splice(0)
    .map((request) =>
      'revision' in request ? `${request.kind} ${request.revision}` : request.kind,
    )
}

test('grid and points are asked for at once where f* is known', () => {
  const { sent, errands } = listening()
  errands.pursue(plan({ base: 0 }))
  expect(words(sent)).toEqual(['grid 1', 'start 1'])
})

test('an equal plan asks for nothing', () => {
  const { sent, errands } = listening()
  errands.pursue(plan({ base: 0 }))
  errands.gridCame(1, 0)
  errands.pointsCame(1)
  words(sent)
  errands.pursue(plan({ base: 0 }))
  expect(sent).toEqual([])
})

test('other runs ask for points alone', () => {
  const { sent, errands } = listening()
  errands.pursue(plan({ base: 0 }))
  errands.gridCame(1, 0)
  errands.pointsCame(1)
  words(sent)
  errands.pursue(plan({ base: 0, lr: 0.2 }))
  expect(words(sent)).toEqual(['start 2'])
})

test('of the edits that come while one is unanswered only the newest is sent', () => {
  const { sent, errands } = listening()
  errands.pursue(plan({ base: 0 }))
  for (const lr of [1, 2, 3]) errands.pursue(plan({ base: 0, lr }))
  errands.gridCame(1, 0)
  errands.next()
  expect(words(sent)).toEqual(['grid 1', 'start 1'])
  expect(errands.pointsCame(1)?.plan).toEqual(plan({ base: 0 }))
  errands.next()
  expect(sent).toMatchObject([{ kind: 'start', experiment: { runs: [{ hypers: { lr: 3 } }] } }])
})

test('where no minimum is known, points wait for the lowest value of the grid', () => {
  const { sent, errands } = listening()
  errands.pursue(plan({}))
  expect(words(sent)).toEqual(['grid 1'])
  expect(errands.pointsCame(0)).toBeUndefined()
  expect(errands.gridCame(1, -3)).toMatchObject({ base: -3 })
  expect(sent).toMatchObject([{ kind: 'start', revision: 1, picture: { base: -3 } }])
  words(sent)
  errands.pointsCame(1)
  errands.pursue(plan({ lr: 0.5 }))
  expect(sent).toMatchObject([{ kind: 'start', revision: 2, picture: { base: -3 } }])
})

test('an answer is taken once, and answers to older questions never', () => {
  const { errands } = listening()
  errands.pursue(plan({ base: 0 }))
  expect(errands.pointsCame(7)).toBeUndefined()
  expect(errands.pointsCame(1)).toBeDefined()
  expect(errands.pointsCame(1)).toBeUndefined()
  expect(errands.gridCame(1, 0)).toBeDefined()
  expect(errands.gridCame(1, 0)).toBeUndefined()
})

test('what was lost is asked for again', () => {
  const { sent, errands } = listening()
  errands.pursue(plan({ base: 0 }))
  errands.pointsCame(1)
  expect(errands.forget()).toBe(false)
  words(sent)
  errands.next()
  expect(words(sent)).toEqual(['grid 2', 'start 2'])
  errands.pursue(plan({ base: 0, lr: 0.2 }))
  expect(errands.forget()).toBe(true)
})

test('a finer grid keeps f*, and an edit does not wait for it', () => {
  const { sent, errands } = listening()
  errands.pursue(plan({}))
  errands.gridCame(1, 0.25)
  errands.pointsCame(1)
  errands.refine([1024, 1024])
  expect(sent.at(-1)).toMatchObject({ kind: 'grid', revision: 2, size: [1024, 1024] })
  words(sent)
  errands.pursue(plan({ lr: 0.2 }))
  expect(words(sent)).toEqual(['start 2'])
  expect(errands.gridCame(2, 0.2)?.base).toBe(0.25)
  errands.refine([1024, 1024])
  errands.pursue(plan({ a: 2, lr: 0.2 }))
  errands.pointsCame(2)
  errands.next()
  words(sent)
  expect(errands.gridCame(3, 0)).toBeUndefined()
  expect(errands.gridCame(4, 0.5)?.base).toBe(0.5)
})

test('another f* by word is another ground', () => {
  const { sent, errands } = listening()
  errands.pursue(plan({ base: 0 }))
  errands.gridCame(1, 0)
  errands.pointsCame(1)
  words(sent)
  errands.pursue(plan({ base: -1 }))
  expect(words(sent)).toEqual(['grid 2', 'start 2'])
})
