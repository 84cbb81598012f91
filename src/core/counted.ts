import type { Objective } from './objective.ts'
import type { Calls } from './tally.ts'

/** An objective that counts what it is asked. */
export interface Counted {
  readonly objective: Objective
  /** So far. */
  readonly calls: Calls
  /** A step was made. */
  stepMade(): void
}

type Kind = keyof Calls

/**
 * Counts points, not calls: what was asked before in the same step or in the one before it could have been kept, and
 * whoever writes an optimizer for real keeps it.
 */
export function counted({ dimension, value, gradient, hessian }: Objective): Counted {
  const calls: Record<Kind, number> = { values: 0, gradients: 0, hessians: 0 }
  let now = nothing()
  let before = nothing()

  function ask(kind: Kind, x: readonly number[]) {
    if (holds(now[kind], x)) return
    if (!holds(before[kind], x)) calls[kind]++
    now[kind].push(x)
  }

  return {
    objective: {
      dimension,
      value(x) {
        ask('values', x)
        return value(x)
      },
      gradient(x) {
        ask('gradients', x)
        return gradient(x)
      },
      hessian(x) {
        ask('hessians', x)
        return hessian(x)
      },
    },
    get calls() {
      return { ...calls }
    },
    stepMade() {
      before = now
      now = nothing()
    },
  }
}

function nothing(): Record<Kind, (readonly number[])[]> {
  return { values: [], gradients: [], hessians: [] }
}

/** 0 and −0 are different points: 1/x tells. */
function holds(points: readonly (readonly number[])[], x: readonly number[]): boolean {
  return points.some((point) => point.every((coordinate, i) => Object.is(coordinate, x[i])))
}
