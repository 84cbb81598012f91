import type { Diagnosis } from '../core/analysis/diagnosis.ts'
import type { LandscapeChoice } from '../core/experiment.ts'
import type { GroundWish, Reply, Request } from '../worker/protocol.ts'

type Points = readonly (readonly number[])[]

/** What is put to the worker, each with one answer. */
export interface Questions {
  diagnose(landscape: LandscapeChoice, points: Points): Promise<readonly Diagnosis[]>
  contours(ground: GroundWish, levels: readonly number[]): Promise<Float32Array>
  answered(reply: Answer): void
  /** No answers will come: what was asked gets empty ones. */
  abandon(): void
}

type Answer = Extract<Reply, { kind: 'diagnoses' | 'contours' }>

/** `send` returns whether there is anybody to hear. */
export function createQuestions(send: (request: Request) => boolean): Questions {
  const open = new Map<number, (reply: Answer | undefined) => void>()
  let asked = 0

  /** The reply to a request, or nothing. */
  function ask(request: (id: number) => Request): Promise<Answer | undefined> {
    const id = ++asked
    if (!send(request(id))) return Promise.resolve(undefined)
    return new Promise((resolve) => void open.set(id, resolve))
  }

  return {
    async diagnose(landscape, points) {
      const reply = await ask((id) => ({ kind: 'diagnose', id, landscape, points }))
      return reply?.kind === 'diagnoses' ? reply.diagnoses : []
    },
    async contours(ground, levels) {
      const reply = await ask((id) => ({ kind: 'contours', id, ground, levels }))
      return reply?.kind === 'contours' ? reply.anchors : new Float32Array()
    },
    answered(reply) {
      open.get(reply.id)?.(reply)
      open.delete(reply.id)
    },
    abandon() {
      for (const resolve of open.values()) resolve(undefined)
      open.clear()
    },
  }
}
