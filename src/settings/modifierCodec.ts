import type { Modifiers, RunChoice } from '../core/experiment.ts'
import type { Hypers } from '../core/hyper.ts'
import type { Optimizer } from '../core/optimizer.ts'
import {
  hypersOf,
  modifiersOf,
  plainModifiers,
  scheduleNames,
  takesModifier,
} from '../core/rule/modifiers/index.ts'
import {
  clamped,
  number,
  type Place,
  plainText,
  unreadable,
  whole,
  word,
  writtenNumber,
} from './codecs.ts'
import { readNumber } from './readNumber.ts'

/** Names that a modifier of some run may have in a link. */
export const modifierNames: readonly string[] = [
  'schedule',
  'project',
  ...Object.keys(
    hypersOf([
      ...scheduleNames.flatMap((schedule) => modifiersOf({ schedule })),
      ...plainModifiers,
    ]),
  ),
].filter((name) => !name.startsWith('project_'))

/** What is said of modifiers that this optimizer takes, and the names that say nothing here. */
export function modifiersIn(
  said: ReadonlyMap<string, string>,
  optimizer: Optimizer,
  place: Place,
): { readonly modifiers: Modifiers; readonly unused: readonly string[] } {
  const at = (name: string, used: string) => ({ ...place, key: `${place.key} ${name}`, used })
  const names = [...said.keys()].filter((name) => modifierNames.includes(name))
  const scheduled = said.has('schedule')
    ? scheduleCodec.read(said.get('schedule')!, at('schedule', 'constant'))
    : undefined
  const switched: Modifiers = {
    ...(scheduled === undefined ? {} : { schedule: scheduled }),
    ...Object.fromEntries(names.map((name) => [name, 0])),
    ...(said.has('project') ? { project_min: 0 } : {}),
  }
  const taken = modifiersOf({ ...switched, schedule: scheduled ?? '' }).filter((modifier) =>
    takesModifier(optimizer, modifier),
  )
  const hypers = hypersOf(taken)
  const isTaken = (id: string) => taken.some((modifier) => modifier.id === id)
  const numbers = Object.entries(hypers)
    .filter(([name]) => said.has(name))
    .map(([name, hyper]) => {
      const place = at(name, writtenNumber(hyper.default))
      const codec = hyper.whole ? whole(hyper.hard) : number(hyper.hard)
      return [name, codec.read(said.get(name)!, place) ?? hyper.default] as const
    })
  const unused = names.filter((name) => {
    if (name === 'schedule') return scheduled && scheduled !== 'constant' && !isTaken(name)
    return name === 'project' ? !isTaken(name) : !Object.hasOwn(hypers, name)
  })
  const modifiers = {
    ...(isTaken('schedule') ? { schedule: scheduled! } : {}),
    ...Object.fromEntries(numbers),
    ...(isTaken('project') ? boxIn(said.get('project')!, at('project', '-1..1')) : {}),
  }
  return { modifiers: tidyModifiers(modifiers), unused }
}

/** A switched-on modifier in full, its other numbers only where they differ from the defaults; in the order of the menu. */
export function tidyModifiers(modifiers: Modifiers): Modifiers {
  const { schedule } = modifiers
  const entries = modifiersOf(modifiers).flatMap((modifier) =>
    Object.entries(modifier.hypers)
      .filter(([name, hyper], place) => {
        const isSwitch = modifier.id === 'project' || (modifier.id !== 'schedule' && place === 0)
        return isSwitch || (Object.hasOwn(modifiers, name) && modifiers[name] !== hyper.default)
      })
      .map(([name, hyper]): [string, number | string] => [name, modifiers[name] ?? hyper.default]),
  )
  const named = modifiersOf(modifiers).some(({ id }) => id === 'schedule')
  return { ...(named ? { schedule: schedule! } : {}), ...Object.fromEntries(entries) }
}

/** As `modifiersIn` reads them, in the same order. */
export function writtenModifiers({ modifiers = {} }: RunChoice): string[] {
  const { schedule, project_min, project_max, ...numbers } = tidyModifiers(modifiers)
  return [
    ...(schedule === undefined ? [] : [`schedule:${schedule}`]),
    ...Object.entries(numbers).map(([name, value]) => `${name}:${writtenNumber(Number(value))}`),
    ...(project_min === undefined
      ? []
      : [`project:${writtenNumber(Number(project_min))}..${writtenNumber(Number(project_max))}`]),
  ]
}

const scheduleCodec = word([...scheduleNames, 'constant'])

/** `-1..1`, the lower end first. */
function boxIn(piece: string, place: Place): Modifiers {
  const plain = plainText(piece, place)
  const ends = plain?.split('..').map((end) => readNumber(end)) ?? []
  const [min, max] = ends
  const { project_min, project_max } = boxHypers
  if (ends.length === 2 && min !== undefined && max !== undefined && min <= max) {
    return {
      project_min: clamped(min, project_min!.hard, place),
      project_max: clamped(max, project_max!.hard, place),
    }
  }
  if (plain !== undefined) unreadable(plain, place)
  return { project_min: project_min!.default, project_max: project_max!.default }
}

const boxHypers: Hypers = hypersOf(plainModifiers.filter(({ id }) => id === 'project'))
