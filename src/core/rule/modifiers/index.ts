import type { Modifiers } from '../../experiment.ts'
import type { Hypers } from '../../hyper.ts'
import type { Optimizer } from '../../optimizer.ts'
import { batch } from './batch.ts'
import { clipNorm } from './clipNorm.ts'
import { clipValue } from './clipValue.ts'
import { decoupledWeightDecay } from './decoupledWeightDecay.ts'
import { lookahead } from './lookahead.ts'
import type { Modifier } from './modifier.ts'
import { noise } from './noise.ts'
import { passes } from './passes.ts'
import { project } from './project.ts'
import { schedules } from './schedules.ts'

/** All but schedules, in the order in which they are set around a rule, whatever a link's order is. */
export const plainModifiers: readonly Modifier[] = [
  batch,
  passes,
  noise,
  clipValue,
  clipNorm,
  decoupledWeightDecay,
  lookahead,
  project,
]

/** The words of `schedule`; `constant` is to have none. */
export const scheduleNames: readonly string[] = Object.keys(schedules)

/** The modifiers that these choices switch on, a schedule first. */
export function modifiersOf(chosen: Modifiers): readonly Modifier[] {
  const { schedule } = chosen
  const named = Object.entries(schedules).find(([name]) => name === schedule)
  const plain = plainModifiers.filter(({ hypers }) =>
    Object.hasOwn(chosen, Object.keys(hypers)[0]!),
  )
  return named ? [named[1], ...plain] : plain
}

/** All hypers of some modifiers. */
export function hypersOf(modifiers: readonly Modifier[]): Hypers {
  return Object.assign({}, ...modifiers.map(({ hypers }) => hypers))
}

/** Those that mean something on a landscape made of data only. */
export function needsData({ id }: { readonly id: string }): boolean {
  return id === 'batch' || id === 'passes'
}

/**
 * Whether a modifier changes anything for this optimizer. Code takes batches, and noise where it asks for gradients, and no
 * others; a schedule needs a rule that uses its rate, and decay one that has a rate; and a rule that asks for gradients of its
 * own would pass by the clipped one.
 */
export function takesModifier(optimizer: Optimizer, { id }: Modifier): boolean {
  if (optimizer.kind !== 'rule') {
    return id === 'noise' ? !optimizer.derivativeFree : needsData({ id })
  }
  if (id === 'schedule') return 'lr' in optimizer.hypers && /\blr\b/.test(optimizer.rule)
  if (id === 'decoupled_weight_decay') return 'lr' in optimizer.hypers
  return !id.startsWith('clip') || !/\bgradient\b/.test(optimizer.rule)
}
