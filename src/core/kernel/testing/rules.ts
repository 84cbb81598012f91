import type { RuleOptimizer } from '../../optimizer.ts'
import { adabelief } from '../../optimizers/adabelief.ts'
import { adabound } from '../../optimizers/adabound.ts'
import { adadelta } from '../../optimizers/adadelta.ts'
import { adagrad } from '../../optimizers/adagrad.ts'
import { adam } from '../../optimizers/adam.ts'
import { adamax } from '../../optimizers/adamax.ts'
import { adamw } from '../../optimizers/adamw.ts'
import { amsbound } from '../../optimizers/amsbound.ts'
import { amsgrad } from '../../optimizers/amsgrad.ts'
import { gradientDescent } from '../../optimizers/gradientDescent.ts'
import { lion } from '../../optimizers/lion.ts'
import { momentum } from '../../optimizers/momentum.ts'
import { nadam } from '../../optimizers/nadam.ts'
import { nesterov } from '../../optimizers/nesterov.ts'
import { radam } from '../../optimizers/radam.ts'
import { rmsprop } from '../../optimizers/rmsprop.ts'
import { rprop } from '../../optimizers/rprop.ts'
import { sam } from '../../optimizers/sam.ts'
import { yogi } from '../../optimizers/yogi.ts'

/** A rule as an optimizer's file has it, without what only the screen needs. */
export interface RuleText {
  readonly hypers: Readonly<Record<string, number>>
  readonly state: Readonly<Record<string, number | string>>
  readonly rule: string
}

function withDefaults({ hypers, state, rule }: RuleOptimizer): RuleText {
  const defaults = Object.entries(hypers).map(([name, hyper]) => [name, hyper.default])
  return { hypers: Object.fromEntries(defaults), state, rule }
}

/** Every rule of the menu, by name. */
export const rules = {
  adabelief: withDefaults(adabelief),
  adabound: withDefaults(adabound),
  adadelta: withDefaults(adadelta),
  adagrad: withDefaults(adagrad),
  adam: withDefaults(adam),
  adamax: withDefaults(adamax),
  adamw: withDefaults(adamw),
  amsbound: withDefaults(amsbound),
  amsgrad: withDefaults(amsgrad),
  gradient_descent: withDefaults(gradientDescent),
  lion: withDefaults(lion),
  momentum: withDefaults(momentum),
  nadam: withDefaults(nadam),
  nesterov: withDefaults(nesterov),
  radam: withDefaults(radam),
  rmsprop: withDefaults(rmsprop),
  rprop: withDefaults(rprop),
  sam: withDefaults(sam),
  yogi: withDefaults(yogi),
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
