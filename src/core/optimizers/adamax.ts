import { linear, log } from '../hyper.ts'
import type { RuleOptimizer } from '../optimizer.ts'

/** Adam with a decaying maximum of |g| in the place of the second moment. PyTorch adds ε to |g| inside the maximum; the paper has none. */
export const adamax: RuleOptimizer = {
  kind: 'rule',
  id: 'adamax',
  name: 'AdaMax',
  reference: 'Kingma & Ba 2015, arXiv:1412.6980, section 7.1',
  hypers: {
    lr: log('η', 2e-3, [1e-6, 10]),
    beta1: linear('β₁', 0.9, [0, 0.999], [0, 1 - Number.EPSILON]),
    beta2: linear('β₂', 0.999, [0, 0.9999], [0, 1 - Number.EPSILON]),
    eps: log('ε', 1e-8, [1e-12, 1]),
    weight_decay: linear('λ', 0, [0, 1], [0, Number.MAX_VALUE]),
  },
  state: { m: 0, u: 0 },
  rule: `
    g = g + weight_decay*w
    m = beta1*m + (1 - beta1)*g
    u = max(beta2*u, abs(g) + eps)
    w = w - lr/(1 - beta1^t) * m/u
  `,
}
