import type { Followed } from '../session/followStep.ts'

/** What a rule remembers of earlier gradients, as the push that it gives. */
export interface Push {
  readonly x: readonly number[]
  readonly vector: readonly number[]
  /** As the rule calls it, with a minus sign where it gathers gradients and pushes against them. */
  readonly name: string
}

/** The push in a step, where the step begins; of the last step where it ends. */
export function pushOf(found: Followed | undefined): Push | undefined {
  if (!found) return undefined
  const { inside, before, after } = found.autopsy
  if (inside.kind !== 'rule' || !inside.momentum) return undefined
  const { name, vector, uphill } = inside.momentum
  const x = found.isLast && after?.every(Number.isFinite) ? after : before
  if (!vector.every(Number.isFinite)) return undefined
  return uphill ? { x, name: `−${name}`, vector: vector.map((part) => -part) } : { x, name, vector }
}
