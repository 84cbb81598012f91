import type { Modifiers } from '../experiment.ts'
import type { Optimizer } from '../optimizer.ts'
import type { Library } from './python.ts'

/** The libraries in which runs of an optimizer can be written as scripts; none where steps draw samples or noise, for want of our stream. */
export function librariesFor(optimizer: Optimizer, modifiers: Modifiers = {}): readonly Library[] {
  if (drawn.some((name) => Object.hasOwn(modifiers, name))) return []
  if (optimizer.kind === 'rule') return ['torch', 'numpy', 'optax']
  return optimizer.id === 'lbfgs' ? ['torch'] : []
}

const drawn = ['batch', 'passes', 'noise']
