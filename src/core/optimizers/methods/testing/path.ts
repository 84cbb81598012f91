import { fieldObjective } from '../../../formula/field.ts'
import { fieldFrom } from '../../../kernel/testing/odd.ts'
import type { Objective } from '../../../objective.ts'
import type { Method, StopReason } from '../../../optimizer.ts'

/** What may be asked about a formula of x, y … */
export function objectiveOf(
  formula: string,
  coordinates: readonly string[] = ['x', 'y'],
  parameters: Readonly<Record<string, number>> = {},
): Objective {
  return fieldObjective(fieldFrom(formula, coordinates, Object.keys(parameters)), parameters)
}

export const rosenbrock = objectiveOf('(1 - x)^2 + 100*(y - x^2)^2')

/** A run: where it went, the state at each of its points, and why it could not go on. */
export interface Path<S> {
  readonly points: readonly (readonly number[])[]
  readonly states: readonly S[]
  readonly stopped: StopReason | undefined
}

export function pathOf<S>(
  method: Method<S>,
  objective: Objective,
  start: readonly number[],
  steps: number,
  hypers: Readonly<Record<string, number>> = {},
  seed = 0,
): Path<S> {
  const points = [start]
  const states = [method.init(start, hypers, seed)]
  for (let step = 0; step < steps; step++) {
    const next = method.step(points.at(-1)!, states.at(-1)!, objective, hypers)
    if ('stopped' in next) return { points, states, stopped: next.stopped }
    points.push(next.x)
    states.push(next.state)
  }
  return { points, states, stopped: undefined }
}
