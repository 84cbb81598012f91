import { linear, log } from '../hyper.ts'
import type { RuleOptimizer } from '../optimizer.ts'

/**
 * The root of a mean of squared steps over the root of a mean of squared gradients: a step in the unit of w without a global
 * rate. The paper has no rate at all; PyTorch's `lr` multiplies the step that is made, not the one that is remembered.
 */
export const adadelta: RuleOptimizer = {
  kind: 'rule',
  id: 'adadelta',
  name: 'AdaDelta',
  reference: 'Zeiler 2012, arXiv:1212.5701',
  hypers: {
    lr: log('η', 1, [1e-6, 10]),
    rho: linear('ρ', 0.9, [0, 0.999], [0, 1]),
    eps: log('ε', 1e-6, [1e-12, 1]),
    weight_decay: linear('λ', 0, [0, 1], [0, Number.MAX_VALUE]),
  },
  state: { s: 0, d: 0 },
  symbols: { delta: 'Δ' },
  rule: `
    g = g + weight_decay*w
    s = rho*s + (1 - rho)*g^2
    delta = sqrt(d + eps)/sqrt(s + eps) * g
    d = rho*d + (1 - rho)*delta^2
    w = w - lr*delta
  `,
}
