import { linear, log } from '../hyper.ts'
import type { RuleOptimizer } from '../optimizer.ts'

/**
 * Only the signs of the gradient count: a step for every coordinate that grows while the sign stays and shrinks when it turns. As in
 * PyTorch (iRprop−, Igel & Hüsken 2000) a coordinate whose sign turned rests for one step; the paper takes its last step back.
 */
export const rprop: RuleOptimizer = {
  kind: 'rule',
  id: 'rprop',
  name: 'Rprop',
  reference: 'Riedmiller & Braun 1993, IEEE ICNN, 586–591',
  hypers: {
    lr: log('η', 1e-2, [1e-6, 10]),
    etaminus: linear('η⁻', 0.5, [0.01, 0.99], [0, 1]),
    etaplus: linear('η⁺', 1.2, [1, 3], [1, Number.MAX_VALUE]),
    step_size_min: log('Γₘᵢₙ', 1e-6, [1e-12, 1]),
    step_size_max: log('Γₘₐₓ', 50, [1e-3, 1e3]),
  },
  state: { g_prev: 0, delta: 'lr' },
  symbols: {
    etaminus: 'η^−',
    etaplus: 'η^+',
    step_size_min: 'Γ_min',
    step_size_max: 'Γ_max',
    delta: 'Δ',
  },
  rule: `
    s = sign(g*g_prev)
    eta = where(s > 0, etaplus, where(s < 0, etaminus, 1))
    delta = clamp(delta*eta, step_size_min, step_size_max)
    g = where(s < 0, 0, g)
    w = w - delta*sign(g)
    g_prev = g
  `,
}
