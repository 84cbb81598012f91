import { log } from '../../hyper.ts'
import type { Modifier } from './modifier.ts'

/** The gradient made no longer than this, before anything else sees it; 10⁻⁶ as in PyTorch's clip_grad_norm_. */
export const clipNorm: Modifier = {
  id: 'clip_norm',
  reference: 'Pascanu, Mikolov & Bengio 2013, arXiv:1211.5063',
  hypers: { clip_norm: log('c', 1, [1e-3, 1e3]) },
  state: {},
  before: 'g = g*min(1, clip_norm/(norm(g) + 1e-6))',
  after: '',
}
