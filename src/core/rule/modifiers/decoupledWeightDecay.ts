import { linear } from '../../hyper.ts'
import type { Modifier } from './modifier.ts'

/** w shrinks by itself, by rate times decay as in AdamW, before the rule moves it; g is the gradient where it was before. */
export const decoupledWeightDecay: Modifier = {
  id: 'decoupled_weight_decay',
  reference: 'Loshchilov & Hutter 2019, arXiv:1711.05101',
  hypers: { decoupled_weight_decay: linear('λ', 0.01, [0, 1], [0, Number.MAX_VALUE]) },
  state: {},
  before: 'w = w - lr*decoupled_weight_decay*w',
  after: '',
}
