import type { Modifiers } from '../../experiment.ts'
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
import { modified, numbersOf } from '../../rule/modifiers/modified.ts'

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

/** A rule with modifiers around it, all at their defaults unless a number is chosen. */
export function withModifiers(optimizer: RuleOptimizer, chosen: Modifiers): RuleText {
  const text = withDefaults(modified(optimizer, chosen))
  return { ...text, hypers: { ...text.hypers, ...numbersOf(chosen) } }
}
