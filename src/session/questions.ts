import type { Diagnosis } from '../core/analysis/diagnosis.ts'
import type { LandscapeChoice } from '../core/experiment.ts'
import type { GroundWish, Reply, Request } from '../worker/protocol.ts'
import { same } from './same.ts'

type Points = readonly (readonly number[])[]

/** What is put to the worker, each with one answer. */
export interface Questions {
  diagnose(landscape: LandscapeChoice, points: Points): Promise<readonly Diagnosis[]>
  /** Asked for the same again, as by two scenes side by side, it gives the same answer. */
  contours(ground: GroundWish, levels: readonly number[]): Promise<Float32Array>
  /** Puts a request, whose number is given, and tells each answer; `undefined` where there will be none. */
  put(request: (id: number) => Request, tell: (answer: Answer | undefined) => void): void
  answered(reply: Answer): void
  /** No answers will come: what was asked gets empty ones. */
  abandon(): void
}

interface ContourWish {
  readonly ground: GroundWish
  readonly levels: readonly number[]
}

export type Answer = Extract<Reply, { readonly id: number }>

/** `send` returns whether there is anybody to hear. */
export function createQuestions(send: (request: Request) => boolean): Questions {
  const open = new Map<number, (reply: Answer | undefined) => void>()
  let asked = 0
  let lines: { readonly wish: ContourWish; readonly answer: Promise<Float32Array> } | undefined

  function put(request: (id: number) => Request, tell: (reply: Answer | undefined) => void) {
    const id = ++asked
    if (send(request(id))) open.set(id, tell)
    else tell(undefined)
  }

  /** The reply to a request, or nothing. */
  function ask(request: (id: number) => Request): Promise<Answer | undefined> {
    return new Promise((resolve) => put(request, resolve))
  }

  return {
    async diagnose(landscape, points) {
      const reply = await ask((id) => ({ kind: 'diagnose', id, landscape, points }))
      return reply?.kind === 'diagnoses' ? reply.diagnoses : []
    },
    contours(ground, levels) {
      const wish = { ground, levels }
      if (lines && same(lines.wish, wish)) return lines.answer
      const answer = ask((id) => ({ kind: 'contours', id, ...wish })).then((reply) =>
        reply?.kind === 'contours' ? reply.anchors : new Float32Array(),
      )
      lines = { wish, answer }
      return answer
    },
    put,
    answered(reply) {
      open.get(reply.id)?.(reply)
      if (!('isOver' in reply) || reply.isOver) open.delete(reply.id)
    },
    abandon() {
      lines = undefined
      for (const resolve of open.values()) resolve(undefined)
      open.clear()
    },
  }
}
