import { expect, test } from 'vitest'
import { limits } from '../core/experiment.ts'
import type { Walk } from '../core/walk.ts'
import { createBuffers } from './buffers.ts'
import { bufferPoints, buffersInFlight, firstPoints, type Part } from './protocol.ts'
import { type Lane, race } from './race.ts'

/** A walk along the whole numbers: point k is (k, -k). */
function counting(steps: number): Walk {
  let next = 0
  return {
    stride: 2,
    get ending() {
      return next > steps ? ({ kind: 'done', step: steps } as const) : undefined
    },
    advance(out, at, count) {
      const made = Math.min(count, steps + 1 - next)
      for (let i = 0; i < made; i++, next++) out.set([next, -next], at + 2 * i)
      return made
    },
  }
}

function lanes(...steps: number[]): Lane[] {
  const path = { push: () => {}, take: () => ({ vertices: new Float32Array(), vertexFrom: 0 }) }
  return steps.map((last, run) => ({ run, walk: counting(last), made: 0, path }))
}

interface Message {
  readonly parts: readonly Part[]
  readonly points: Float64Array
}

/** A page that takes every message and sends each buffer home at once, or never. */
function page(takesBack: boolean) {
  const buffers = createBuffers(buffersInFlight)
  const messages: Message[] = []
  let current = true
  const course = {
    buffers,
    current: () => current,
    post(buffer: ArrayBuffer, parts: readonly Part[]) {
      messages.push({ parts, points: new Float64Array(structuredClone(buffer)) })
      if (takesBack) buffers.giveBack(buffer)
    },
    breathe: () => Promise.resolve(),
  }
  const silence = () => {
    current = false
  }
  return { course, messages, silence }
}

test('the first 1,001 points of every run come in one message', async () => {
  const { course, messages } = page(true)
  await race(lanes(5000, 3, 5000), course)
  expect(messages[0]!.parts).toMatchObject([
    { run: 0, from: 0, count: 1001, at: 0 },
    { run: 1, from: 0, count: 4, at: 2002, ending: { kind: 'done', step: 3 } },
    { run: 2, from: 0, count: 1001, at: 2010 },
  ])
})

test('all points of sixteen runs come, consecutive and once, with one ending each', async () => {
  const { course, messages } = page(true)
  const steps = Array.from({ length: 16 }, (_, run) => 1000 * run + 17)
  await race(lanes(...steps), course)
  const received = steps.map(() => 0)
  const endings = steps.map(() => 0)
  for (const { parts, points } of messages)
    for (const { run, from, count, at, ending } of parts) {
      expect(from).toBe(received[run])
      const firsts = points.subarray(at, at + 2 * count).filter((_, i) => i % 2 === 0)
      expect(firsts.every((value, i) => value === from + i)).toBe(true)
      received[run]! += count
      if (ending) endings[run]!++
    }
  expect(received).toEqual(steps.map((last) => last + 1))
  expect(endings).toEqual(steps.map(() => 1))
})

test('runs take turns, buffer by buffer', async () => {
  const { course, messages } = page(true)
  await race(lanes(200_000, 200_000, 200_000), course)
  const turns = messages.slice(1, 10).map(({ parts }) => parts.map(({ run }) => run))
  expect(turns).toEqual([[0], [1], [2], [0], [1], [2], [0], [1], [2]])
})

test('without credit nothing is computed, and one buffer stays for the next race', async () => {
  const { course, messages } = page(false)
  const walk = lanes(1_000_000)
  void race(walk, course)
  for (let i = 0; i < 1000; i++) await Promise.resolve()
  expect(messages).toHaveLength(buffersInFlight - 1)
})

test('a silenced race sends nothing more and keeps no buffer', async () => {
  const { course, messages, silence } = page(true)
  const slow = { ...course, breathe: async () => silence() }
  await race(lanes(1_000_000), slow)
  expect(messages).toHaveLength(1)
})

test('a race without runs is answered all the same', async () => {
  const { course, messages } = page(true)
  await race([], course)
  expect(messages).toHaveLength(1)
})

test('the first points of as many runs as there may be fit into one buffer', () => {
  expect(limits.runs * firstPoints).toBeLessThanOrEqual(bufferPoints)
})
