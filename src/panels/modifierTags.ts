import type { Modifiers } from '../core/experiment.ts'
import { modifiersOf } from '../core/rule/modifiers/index.ts'
import type { Text } from '../locales/en.ts'
import { shown } from '../locales/number.ts'

/** What is switched on, each in a few letters, with a sentence on what it does. */
export function modifierTags(
  modifiers: Modifiers,
  text: Text['modifiers'],
): readonly (readonly [tag: string, title: string])[] {
  return modifiersOf(modifiers).map(({ id, hypers }) => {
    if (id === 'schedule') {
      const word = text.schedules[modifiers.schedule as keyof typeof text.schedules]
      return [word, `${text.schedule}: ${word}`]
    }
    const { tag, title, hint } = text.kinds[id as keyof typeof text.kinds]
    const numbers = Object.entries(hypers).map(([name, hyper]) =>
      shown(Number(modifiers[name] ?? hyper.default)),
    )
    return [tag(...(numbers as [string])), `${title}. ${hint}`]
  })
}
