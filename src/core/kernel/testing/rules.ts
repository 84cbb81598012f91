import type { RuleOptimizer } from '../../optimizer.ts'
import { adam } from '../../optimizers/adam.ts'
import { gradientDescent } from '../../optimizers/gradientDescent.ts'
import { momentum } from '../../optimizers/momentum.ts'
import { nesterov } from '../../optimizers/nesterov.ts'

/** A rule as an optimizer's file has it, without what only the screen needs. */
export interface RuleText {
  readonly hypers: Readonly<Record<string, number>>
  readonly state: Readonly<Record<string, number | string>>
  readonly rule: string
}

const adamState = { m: 0, v: 0 }
const adamHypers = { lr: 1e-3, beta1: 0.9, beta2: 0.999, eps: 1e-8, weight_decay: 0 }

function withDefaults({ hypers, state, rule }: RuleOptimizer): RuleText {
  const defaults = Object.entries(hypers).map(([name, hyper]) => [name, hyper.default])
  return { hypers: Object.fromEntries(defaults), state, rule }
}

/** Every rule the language was made for: it must carry them all, whether or not the menu has them. */
export const rules = {
  gradient_descent: withDefaults(gradientDescent),
  momentum: withDefaults(momentum),
  nesterov: withDefaults(nesterov),
  adagrad: {
    hypers: { lr: 1e-2, lr_decay: 0, weight_decay: 0, initial_accumulator_value: 0, eps: 1e-10 },
    state: { s: 'initial_accumulator_value' },
    rule: `
      g = g + weight_decay*w
      s = s + g^2
      w = w - lr/(1 + (t - 1)*lr_decay) * g/(sqrt(s) + eps)`,
  },
  adadelta: {
    hypers: { lr: 1, rho: 0.9, eps: 1e-6, weight_decay: 0 },
    state: { s: 0, d: 0 },
    rule: `
      g = g + weight_decay*w
      s = rho*s + (1 - rho)*g^2
      delta = sqrt(d + eps)/sqrt(s + eps) * g
      d = rho*d + (1 - rho)*delta^2
      w = w - lr*delta`,
  },
  rmsprop: {
    hypers: { lr: 1e-2, alpha: 0.99, eps: 1e-8, weight_decay: 0, momentum: 0, centered: 0 },
    state: { s: 0, g_bar: 0, v: 0 },
    rule: `
      g = g + weight_decay*w
      s = alpha*s + (1 - alpha)*g^2
      g_bar = alpha*g_bar + (1 - alpha)*g
      v = momentum*v + g/(sqrt(s - centered*g_bar^2) + eps)
      w = w - lr*v`,
  },
  adam: withDefaults(adam),
  amsgrad: {
    hypers: adamHypers,
    state: { ...adamState, v_max: 0 },
    rule: `
      g = g + weight_decay*w
      m = beta1*m + (1 - beta1)*g
      v = beta2*v + (1 - beta2)*g^2
      v_max = max(v_max, v)
      m_hat = m/(1 - beta1^t)
      v_hat = v_max/(1 - beta2^t)
      w = w - lr*m_hat/(sqrt(v_hat) + eps)`,
  },
  adamw: {
    hypers: { ...adamHypers, weight_decay: 1e-2 },
    state: adamState,
    rule: `
      w = w - lr*weight_decay*w
      m = beta1*m + (1 - beta1)*g
      v = beta2*v + (1 - beta2)*g^2
      m_hat = m/(1 - beta1^t)
      v_hat = v/(1 - beta2^t)
      w = w - lr*m_hat/(sqrt(v_hat) + eps)`,
  },
  adamax: {
    hypers: { ...adamHypers, lr: 2e-3 },
    state: { m: 0, u: 0 },
    rule: `
      g = g + weight_decay*w
      m = beta1*m + (1 - beta1)*g
      u = max(beta2*u, abs(g) + eps)
      w = w - lr/(1 - beta1^t) * m/u`,
  },
  nadam: {
    // as documented; PyTorch 1.13 itself multiplied by mu once too often
    hypers: { ...adamHypers, lr: 2e-3, momentum_decay: 4e-3 },
    state: { ...adamState, mu_product: 1 },
    rule: `
      g = g + weight_decay*w
      mu = beta1*(1 - 0.5*0.96^(t*momentum_decay))
      mu_next = beta1*(1 - 0.5*0.96^((t + 1)*momentum_decay))
      mu_product = mu_product*mu
      m = beta1*m + (1 - beta1)*g
      v = beta2*v + (1 - beta2)*g^2
      m_hat = mu_next*m/(1 - mu_product*mu_next) + (1 - mu)*g/(1 - mu_product)
      v_hat = v/(1 - beta2^t)
      w = w - lr*m_hat/(sqrt(v_hat) + eps)`,
  },
  radam: {
    hypers: adamHypers,
    state: adamState,
    rule: `
      g = g + weight_decay*w
      m = beta1*m + (1 - beta1)*g
      v = beta2*v + (1 - beta2)*g^2
      m_hat = m/(1 - beta1^t)
      rho_inf = 2/(1 - beta2) - 1
      rho = rho_inf - 2*t*beta2^t/(1 - beta2^t)
      r = where(rho > 5, sqrt((rho - 4)*(rho - 2)*rho_inf/((rho_inf - 4)*(rho_inf - 2)*rho)), 0)
      u = where(rho > 5, r*sqrt(1 - beta2^t)/(sqrt(v) + eps), 1)
      w = w - lr*m_hat*u`,
  },
  rprop: {
    hypers: { lr: 1e-2, etaminus: 0.5, etaplus: 1.2, step_size_min: 1e-6, step_size_max: 50 },
    state: { g_prev: 0, delta: 'lr' },
    rule: `
      s = sign(g*g_prev)
      delta = clamp(delta*where(s > 0, etaplus, where(s < 0, etaminus, 1)), step_size_min, step_size_max)
      g = where(s < 0, 0, g)
      w = w - delta*sign(g)
      g_prev = g`,
  },
  adabound: {
    hypers: { ...adamHypers, final_lr: 0.1, gamma: 1e-3 },
    state: adamState,
    rule: `
      g = g + weight_decay*w
      m = beta1*m + (1 - beta1)*g
      v = beta2*v + (1 - beta2)*g^2
      eta_min = final_lr*(1 - 1/(gamma*t + 1))
      eta_max = final_lr*(1 + 1/(gamma*t))
      alpha = lr*sqrt(1 - beta2^t)/(1 - beta1^t)
      eta = clamp(alpha/(sqrt(v) + eps), eta_min, eta_max)
      w = w - eta*m`,
  },
  amsbound: {
    hypers: { ...adamHypers, final_lr: 0.1, gamma: 1e-3 },
    state: { ...adamState, v_max: 0 },
    rule: `
      g = g + weight_decay*w
      m = beta1*m + (1 - beta1)*g
      v = beta2*v + (1 - beta2)*g^2
      v_max = max(v_max, v)
      eta_min = final_lr*(1 - 1/(gamma*t + 1))
      eta_max = final_lr*(1 + 1/(gamma*t))
      alpha = lr*sqrt(1 - beta2^t)/(1 - beta1^t)
      eta = clamp(alpha/(sqrt(v_max) + eps), eta_min, eta_max)
      w = w - eta*m`,
  },
  lion: {
    hypers: { lr: 1e-4, beta1: 0.9, beta2: 0.99, weight_decay: 0 },
    state: { m: 0 },
    rule: `
      w = w - lr*weight_decay*w
      w = w - lr*sign(beta1*m + (1 - beta1)*g)
      m = beta2*m + (1 - beta2)*g`,
  },
  adabelief: {
    hypers: adamHypers,
    state: { m: 0, s: 0 },
    rule: `
      g = g + weight_decay*w
      m = beta1*m + (1 - beta1)*g
      s = beta2*s + (1 - beta2)*(g - m)^2 + eps
      m_hat = m/(1 - beta1^t)
      s_hat = s/(1 - beta2^t)
      w = w - lr*m_hat/(sqrt(s_hat) + eps)`,
  },
  yogi: {
    hypers: {
      lr: 1e-2,
      beta1: 0.9,
      beta2: 0.999,
      eps: 1e-3,
      initial_accumulator: 1e-6,
      weight_decay: 0,
    },
    state: { m: 'initial_accumulator', v: 'initial_accumulator' },
    rule: `
      g = g + weight_decay*w
      m = beta1*m + (1 - beta1)*g
      v = v - (1 - beta2)*sign(v - g^2)*g^2
      m_hat = m/(1 - beta1^t)
      v_hat = v/(1 - beta2^t)
      w = w - lr*m_hat/(sqrt(v_hat) + eps)`,
  },
  sam: {
    hypers: { lr: 1e-2, rho: 0.05 },
    state: {},
    rule: `
      g = gradient(w + rho*g/(norm(g) + 1e-12))
      w = w - lr*g`,
  },
} as const satisfies Record<string, RuleText>

/** Text that goes before or after any rule's own. */
export interface Modifier {
  readonly hypers: Readonly<Record<string, number>>
  readonly state: Readonly<Record<string, number | string>>
  readonly before: string
  readonly after: string
}

export const lookahead: Modifier = {
  hypers: { k: 5, alpha: 0.5 },
  state: { slow: 'w' },
  before: '',
  after: `
      slow = where(t == k*floor(t/k), slow + alpha*(w - slow), slow)
      w = where(t == k*floor(t/k), slow, w)`,
}

export const clipNorm: Modifier = {
  hypers: { max_norm: 1 },
  state: {},
  before: `
      g = g*min(1, max_norm/(norm(g) + 1e-6))`,
  after: '',
}

export function modified(rule: RuleText, { hypers, state, before, after }: Modifier): RuleText {
  return {
    hypers: { ...rule.hypers, ...hypers },
    state: { ...rule.state, ...state },
    rule: [before, rule.rule, after].join('\n'),
  }
}
