import type { Diagnosis } from '../core/analysis/diagnosis.ts'
import type { Autopsy } from '../core/autopsy.ts'
import type { Experiment, LandscapeChoice } from '../core/experiment.ts'
import type { Goal, Tally } from '../core/tally.ts'
import type {
  FileAnswer,
  FileAsk,
  GroundWish,
  Reply,
  Request,
  SpaceAnswer,
  SpaceQuestion,
} from '../worker/protocol.ts'
import { same } from './same.ts'

type Points = readonly (readonly number[])[]

/** What is put to the worker, each with one answer. */
export interface Questions {
  diagnose(landscape: LandscapeChoice, points: Points): Promise<readonly Diagnosis[]>
  /** Asked for the same again, as by two scenes side by side, it gives the same answer. */
  contours(ground: GroundWish, levels: readonly number[]): Promise<Float32Array>
  /** `progress` hears of shares that are done before the answer. */
  file(ask: FileAsk, progress?: (share: number) => void): Promise<FileAnswer | undefined>
  /** Nothing if the worker is lost before it answers. */
  space<Q extends SpaceQuestion>(question: Q): Promise<AnswerTo<Q> | undefined>
  /** What the only run of an experiment comes to; nothing if the worker is lost before it answers. */
  tally(experiment: Experiment, goal?: Goal): Promise<Tally | undefined>
  /** What happened in a step of a run of this revision; nothing if it does not come so far, or is no longer of interest. */
  autopsy(revision: number, run: number, step: number): Promise<Autopsy | undefined>
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

/** The answer to one kind of question in space. */
export type AnswerTo<Q extends SpaceQuestion> = Extract<SpaceAnswer, Pick<Q, 'of'>>

export type Answer = Extract<Reply, { readonly id: number }>

/** `send` returns whether there is anybody to hear. */
export function createQuestions(send: (request: Request) => boolean): Questions {
  const open = new Map<number, (reply: Answer | undefined) => void>()
  const listening = new Map<number, (share: number) => void>()
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
    async file(asked, progress) {
      const reply = await ask((id) => {
        if (progress) listening.set(id, progress)
        return { kind: 'file', id, ask: asked }
      })
      return reply?.kind === 'file' ? reply.answer : undefined
    },
    async space<Q extends SpaceQuestion>(question: Q) {
      const reply = await ask((id) => ({ kind: 'space', id, question }))
      return reply?.kind === 'space' ? (reply.answer as AnswerTo<Q> | undefined) : undefined
    },
    async tally(experiment, goal) {
      const reply = await ask((id) => ({ kind: 'tally', id, experiment, goal }))
      return reply?.kind === 'tally' ? reply.tally : undefined
    },
    async autopsy(revision, run, step) {
      const reply = await ask((id) => ({ kind: 'autopsy', id, revision, run, step }))
      return reply?.kind === 'autopsy' ? reply.autopsy : undefined
    },
    put,
    answered(reply) {
      if (reply.kind === 'file' && reply.answer?.kind === 'progress') {
        listening.get(reply.id)?.(reply.answer.share)
        return
      }
      open.get(reply.id)?.(reply)
      if (!('isOver' in reply) || reply.isOver) {
        open.delete(reply.id)
        listening.delete(reply.id)
      }
    },
    abandon() {
      lines = undefined
      for (const resolve of open.values()) resolve(undefined)
      open.clear()
    },
  }
}
