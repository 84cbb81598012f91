import { linear, log } from '../hyper.ts'
import type { RuleOptimizer } from '../optimizer.ts'

/** The sign of a mean of gradients, found by search among programs: every coordinate moves by the rate, and w shrinks by itself as in AdamW. */
export const lion: RuleOptimizer = {
  kind: 'rule',
  id: 'lion',
  name: 'Lion',
  reference: 'Chen et al. 2023, arXiv:2302.06675',
  hypers: {
    lr: log('η', 1e-4, [1e-6, 10]),
    beta1: linear('β₁', 0.9, [0, 0.999], [0, 1 - Number.EPSILON]),
    beta2: linear('β₂', 0.99, [0, 0.9999], [0, 1 - Number.EPSILON]),
    weight_decay: linear('λ', 0, [0, 1], [0, Number.MAX_VALUE]),
  },
  state: { m: 0 },
  rule: `
    w = w - lr*weight_decay*w
    w = w - lr*sign(beta1*m + (1 - beta1)*g)
    m = beta2*m + (1 - beta2)*g
  `,
}
