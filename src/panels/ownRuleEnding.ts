import { type RuleFailure, ruleFailure } from '../core/analysis/ruleFailure.ts'
import type { Ending } from '../core/ending.ts'
import { resolve } from '../core/hyper.ts'
import { understood } from '../core/landscapes/choose.ts'
import { optimizerIn } from '../core/menus.ts'
import { modified, numbersOf } from '../core/rule/modifiers/modified.ts'
import type { Settings } from '../settings/settings.ts'

/** Which line of its rule ended a run from the first start; a chunk of its own, fetched when one diverged. */
export function ownRuleEnding(
  { experiment }: Settings,
  run: number,
  ending: Ending,
): RuleFailure | undefined {
  const { landscape, runs, starts } = experiment
  const choice = runs[run]
  const optimizer = optimizerIn(choice)
  if (!choice || optimizer?.kind !== 'rule') return undefined
  const { modifiers = {} } = choice
  const rule = modified(optimizer, modifiers)
  const hypers = resolve(rule.hypers, { ...choice.hypers, ...numbersOf(modifiers) })
  const { field, parameters } = understood(landscape)
  return ruleFailure(rule, field, { hypers, parameters, start: starts[0]! }, ending.step)
}
