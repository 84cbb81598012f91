import { linear, log } from '../hyper.ts'
import type { RuleOptimizer } from '../optimizer.ts'

/**
 * The gradient over the root of a running mean of its squares, which forgets, so that the rate does not die out. As in PyTorch ε is
 * added outside the root (TensorFlow adds it inside), and `centered` (1 or 0) takes the squared mean off, after Graves 2013.
 */
export const rmsprop: RuleOptimizer = {
  kind: 'rule',
  id: 'rmsprop',
  name: 'RMSProp',
  reference: 'Tieleman & Hinton 2012, Coursera: Neural Networks for Machine Learning, lecture 6.5',
  hypers: {
    lr: log('η', 1e-2, [1e-6, 10]),
    alpha: linear('α', 0.99, [0, 0.9999], [0, 1]),
    eps: log('ε', 1e-8, [1e-12, 1]),
    weight_decay: linear('λ', 0, [0, 1], [0, Number.MAX_VALUE]),
    momentum: linear('μ', 0, [0, 0.999], [0, 1]),
    centered: linear('c', 0, [0, 1]),
  },
  state: { s: 0, g_bar: 0, v: 0 },
  rule: `
    g = g + weight_decay*w
    s = alpha*s + (1 - alpha)*g^2
    g_bar = alpha*g_bar + (1 - alpha)*g
    v = momentum*v + g/(sqrt(s - centered*g_bar^2) + eps)
    w = w - lr*v
  `,
}
