import { linear, log } from '../hyper.ts'
import type { RuleOptimizer } from '../optimizer.ts'

/**
 * Each coordinate has a rate of its own, divided by the root of all its squared gradients so far: it only ever shrinks. As in
 * PyTorch ε stands outside the root and the rate may decay as well; the paper has neither.
 */
export const adagrad: RuleOptimizer = {
  kind: 'rule',
  id: 'adagrad',
  name: 'AdaGrad',
  reference: 'Duchi, Hazan & Singer 2011, JMLR 12, 2121–2159',
  hypers: {
    lr: log('η', 1e-2, [1e-6, 10]),
    lr_decay: linear('δ', 0, [0, 1], [0, Number.MAX_VALUE]),
    weight_decay: linear('λ', 0, [0, 1], [0, Number.MAX_VALUE]),
    initial_accumulator_value: linear('τ', 0, [0, 1], [0, Number.MAX_VALUE]),
    eps: log('ε', 1e-10, [1e-12, 1]),
  },
  state: { s: 'initial_accumulator_value' },
  rule: `
    g = g + weight_decay*w
    s = s + g^2
    w = w - lr/(1 + (t - 1)*lr_decay) * g/(sqrt(s) + eps)
  `,
}
