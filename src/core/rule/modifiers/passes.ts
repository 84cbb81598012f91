import { whole } from '../../hyper.ts'
import type { Modifier } from './modifier.ts'

/** The run is out of samples after so many passes through them. A single pass takes them as they come, as online learning does. */
export const passes: Modifier = {
  id: 'passes',
  reference: 'Bottou 1998, Online Learning and Stochastic Approximations',
  hypers: { passes: whole('P', 1, [1, 100], [1, 1_000_000]) },
  state: {},
  before: '',
  after: '',
}
