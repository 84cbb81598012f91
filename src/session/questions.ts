import type { Diagnosis } from '../core/analysis/diagnosis.ts'
import type { LandscapeChoice } from '../core/experiment.ts'
import type { Request } from '../worker/protocol.ts'

type Points = readonly (readonly number[])[]

/** Points put to the worker, each batch with one answer. */
export interface Questions {
  ask(landscape: LandscapeChoice, points: Points): Promise<readonly Diagnosis[]>
  answered(id: number, diagnoses: readonly Diagnosis[]): void
  /** No answers will come: what was asked gets none. */
  abandon(): void
}

/** `send` returns whether there is anybody to hear. */
export function createQuestions(send: (request: Request) => boolean): Questions {
  const open = new Map<number, (diagnoses: readonly Diagnosis[]) => void>()
  let asked = 0

  return {
    ask(landscape, points) {
      const id = ++asked
      if (!send({ kind: 'diagnose', id, landscape, points })) return Promise.resolve([])
      return new Promise((resolve) => void open.set(id, resolve))
    },
    answered(id, diagnoses) {
      open.get(id)?.(diagnoses)
      open.delete(id)
    },
    abandon() {
      for (const resolve of open.values()) resolve([])
      open.clear()
    },
  }
}
