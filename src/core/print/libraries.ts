import type { Optimizer } from '../optimizer.ts'
import type { Library } from './python.ts'

/** The libraries in which runs of an optimizer can be written as scripts; those by code are written out in NumPy alone. */
export function librariesFor(optimizer: Optimizer): readonly Library[] {
  if (optimizer.kind === 'rule') return ['torch', 'numpy', 'optax']
  return optimizer.id === 'lbfgs' ? ['torch', 'numpy'] : ['numpy']
}
