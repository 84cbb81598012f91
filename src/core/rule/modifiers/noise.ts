import { log } from '../../hyper.ts'
import type { Modifier } from './modifier.ts'

/** σ times a standard normal number added to every coordinate of every gradient a rule asks for; see `core/kernel/drawn.ts`. */
export const noise: Modifier = {
  id: 'noise',
  reference: 'Neelakantan et al. 2015, arXiv:1511.06807',
  hypers: { noise: log('σ', 0.1, [1e-3, 10]) },
  state: {},
  before: '',
  after: '',
}
