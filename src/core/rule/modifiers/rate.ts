import type { Modifiers } from '../../experiment.ts'
import { doubles, evaluate } from '../../formula/evaluate.ts'
import { resolve } from '../../hyper.ts'
import { ruleFrom } from '../parse.ts'
import type { Rule } from '../rule.ts'
import { modifiersOf } from './index.ts'
import { numbersOf } from './modified.ts'
import type { Modifier } from './modifier.ts'

/** The rate of every step from 1 on, by the schedule's own text read by the interpreter; without a schedule always `lr`. */
export function rateOf(chosen: Modifiers, lr: number): (t: number) => number {
  const schedule = modifiersOf(chosen).find((modifier) => modifier.schedule !== undefined)
  if (!schedule) return () => lr
  const { statements } = scheduleRule(schedule)
  const numbers = { ...resolve(schedule.hypers, numbersOf(chosen)), lr }
  return (t) => {
    const names: Record<string, number> = { ...numbers, t }
    for (const { name, tree } of statements) {
      names[name] = evaluate(tree, doubles, (other) => names[other] ?? Number.NaN)
    }
    return names.scheduled_lr ?? Number.NaN
  }
}

const rules = new WeakMap<Modifier, Rule>()

/** The lines of a schedule as a rule that sets `scheduled_lr` from `lr` and `t`. */
export function scheduleRule(modifier: Modifier): Rule {
  const known = rules.get(modifier)
  if (known) return known
  const hypers = { ...modifier.hypers, lr: undefined }
  const rule = ruleFrom({ rule: modifier.schedule ?? '', hypers, state: {} })
  rules.set(modifier, rule)
  return rule
}
