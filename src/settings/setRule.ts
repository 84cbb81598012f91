import type { RunChoice } from '../core/experiment.ts'
import { resolve } from '../core/hyper.ts'
import { optimizerIn, ruleErrorIn } from '../core/menus.ts'
import { ruleText } from '../core/rule/ruleText.ts'
import { duplicateRun, setLook, within } from './edit.ts'
import type { Settings } from './settings.ts'

type Numbers = Readonly<Record<string, number>>

/**
 * The rule typed for one run; the same settings where the text cannot be read. Numbers stay with their names, or come back from
 * `earlier`; what is set around the rule stays.
 */
export function setRule(
  settings: Settings,
  index: number,
  text: string,
  earlier: Numbers = {},
): Settings {
  const run = settings.experiment.runs[index]
  const rule = typedRule(text)
  if (run?.rule === undefined || ruleErrorIn({ rule })) return settings
  return withRun(settings, index, withRule(run, rule, { ...earlier, ...run.hypers }))
}

/** A text as a link can hold it. */
function typedRule(text: string): string {
  // Half a surrogate pair no link can hold.
  return text.replace(/\p{Surrogate}/gu, '\ufffd').trim()
}

/** The same run once more, right behind it, by a rule that can be typed anew; only runs by rules can be copied so. */
export function copyAsRule(settings: Settings, index: number, label: string): Settings {
  const run = settings.experiment.runs[index]
  const optimizer = optimizerIn(run)
  if (!run || optimizer?.kind !== 'rule') return settings
  const copied = duplicateRun(settings, index)
  if (copied === settings || run.rule !== undefined) return copied
  const numbers = resolve(optimizer.hypers, run.hypers)
  const changed = withRun(copied, index + 1, withRule(run, ruleText(optimizer), numbers))
  return setLook(changed, index + 1, { label })
}

function withRule({ modifiers }: RunChoice, rule: string, numbers: Numbers): RunChoice {
  const choice = { optimizer: 'rule', rule, hypers: {}, ...(modifiers ? { modifiers } : {}) }
  const declared = Object.entries(optimizerIn(choice)?.hypers ?? {})
  const hypers = declared
    .filter(([name, hyper]) => Object.hasOwn(numbers, name) && numbers[name] !== hyper.default)
    .map(([name, { hard }]) => [name, within(numbers[name]!, hard)])
  return { ...choice, hypers: Object.fromEntries(hypers) }
}

function withRun(settings: Settings, index: number, run: RunChoice): Settings {
  const { experiment } = settings
  return { ...settings, experiment: { ...experiment, runs: experiment.runs.with(index, run) } }
}
