import { linear, log } from '../hyper.ts'
import type { RuleOptimizer } from '../optimizer.ts'

/** Steepest descent with a constant step. PyTorch: SGD without momentum. */
export const gradientDescent: RuleOptimizer = {
  kind: 'rule',
  id: 'gradient-descent',
  name: 'Gradient descent',
  reference: 'Cauchy 1847, Comptes Rendus 25, 536–538',
  hypers: {
    lr: log('η', 1e-3, [1e-6, 10]),
    weight_decay: linear('λ', 0, [0, 1], [0, Number.MAX_VALUE]),
  },
  state: {},
  rule: `
    g = g + weight_decay*w
    w = w - lr*g
  `,
}
