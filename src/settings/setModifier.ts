import type { Modifiers } from '../core/experiment.ts'
import { optimizerIn, ruleErrorIn } from '../core/menus.ts'
import { hypersOf, modifiersOf, needsData, takesModifier } from '../core/rule/modifiers/index.ts'
import { within } from './edit.ts'
import { landscapeIn } from './landscapeIn.ts'
import { tidyModifiers } from './modifierCodec.ts'
import type { Settings } from './settings.ts'

/** Numbers of modifiers and the word of a schedule by their names; `undefined` takes one away, and with its first number a modifier. */
export type ModifierChange = Readonly<Record<string, number | string | undefined>>

/**
 * Modifiers of one run changed, in a file of its own because no first picture needs it. Numbers are clamped to their hard ranges;
 * of a box the end that is set pushes the other; what does nothing for this optimizer is dropped.
 */
export function setModifier(settings: Settings, index: number, change: ModifierChange): Settings {
  const { experiment } = settings
  const run = experiment.runs[index]
  const optimizer = optimizerIn(run)
  if (!run || !optimizer || ruleErrorIn(run)) return settings
  if (Object.values(change).some(Number.isNaN)) return settings
  const { modifiers: before = {}, ...plain } = run
  const wanted = said({ ...staying(before, change), ...change })
  const { data } = landscapeIn(settings)
  const taken = modifiersOf(wanted).filter(
    (modifier) => takesModifier(optimizer, modifier) && (data || !needsData(modifier)),
  )
  const numbers = Object.entries(hypersOf(taken)).flatMap(([name, { hard, whole }]) => {
    const value = wanted[name]
    if (typeof value !== 'number') return []
    return [[name, within(whole ? Math.round(value) : value, hard)] as const]
  })
  const scheduled = taken.some(({ id }) => id === 'schedule')
  const modifiers = tidyModifiers({
    ...(scheduled ? { schedule: wanted.schedule! } : {}),
    ...boxed(Object.fromEntries(numbers), 'project_max' in change),
  })
  const next = Object.keys(modifiers).length > 0 ? { ...plain, modifiers } : plain
  return { ...settings, experiment: { ...experiment, runs: experiment.runs.with(index, next) } }
}

/** Of another schedule only those numbers stay that have the same default there: what γ is for one makes no sense for another. */
function staying(before: Modifiers, change: ModifierChange): Modifiers {
  const { schedule } = change
  if (!('schedule' in change) || schedule === before.schedule) return before
  const [was, is] = [before.schedule, schedule].map((word) =>
    hypersOf(word === undefined ? [] : modifiersOf({ schedule: word })),
  )
  const entries = Object.entries(before).filter(
    ([name]) => !was?.[name] || was[name].default === is?.[name]?.default,
  )
  return Object.fromEntries(entries)
}

function said(wanted: ModifierChange): Modifiers {
  const entries = Object.entries(wanted).filter(
    (entry): entry is [string, number | string] => entry[1] !== undefined,
  )
  return Object.fromEntries(entries)
}

/** A box whose ends have not crossed. */
function boxed(numbers: Readonly<Record<string, number>>, byMax: boolean): Modifiers {
  const { project_min: min, project_max: max = 1 } = numbers
  if (min === undefined || min <= max) return numbers
  return { ...numbers, ...(byMax ? { project_min: max } : { project_max: min }) }
}
