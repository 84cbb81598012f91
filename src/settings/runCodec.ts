import type { RunChoice } from '../core/experiment.ts'
import type { Hypers } from '../core/hyper.ts'
import { optimizerIds, optimizerOf } from '../core/menus.ts'
import {
  type Codec,
  clamped,
  flag,
  id,
  namedTexts,
  type Place,
  plainText,
  rounded,
  text,
  unreadable,
  writtenNumber,
} from './codecs.ts'
import { modifierNames, modifiersIn, writtenModifiers } from './modifierCodec.ts'
import { nearestId } from './nearestId.ts'
import { readNumber } from './readNumber.ts'
import type { RunLook } from './settings.ts'

/** A run and how it is shown, as in `adam,lr:0.02,label:fast`. */
export interface RunScene {
  readonly choice: RunChoice
  readonly look: RunLook
}

export const run: Codec<RunScene> = {
  form: 'optimizer id, then `name:value`, separated by commas',
  read(piece, place) {
    const [first = '', ...rest] = piece.split(',')
    const name = id.read(first, place)
    const optimizer = name === undefined ? undefined : optimizerIn(name, place)
    if (optimizer === undefined) return undefined
    const at = { ...place, key: `${place.key} ${optimizer.id}` }
    const said = namedTexts(rest.join(','), at)
    const look = lookIn(said, at)
    const { modifiers, unused } = modifiersIn(said, optimizer, at)
    const hypers = hypersIn(said, optimizer, unused, at)
    const modified = Object.keys(modifiers).length > 0 ? { modifiers } : {}
    const file = optimizer.id === 'file' ? { file: textIn(said.get('file'), at) ?? '' } : {}
    return { choice: { optimizer: optimizer.id, hypers, ...modified, ...file }, look }
  },
  write: ({ choice, look }) =>
    [
      choice.optimizer,
      ...writtenHypers(choice),
      ...writtenModifiers(choice),
      ...(choice.file === undefined ? [] : [`file:${text.write(choice.file)}`]),
      ...writtenLook(look),
    ].join(','),
}

/** Without a landscape with data, one sample a step is the full gradient. */
const sampled = new Set(['sgd', 'mini-batch', 'online'])

function optimizerIn(name: string, place: Place) {
  if (sampled.has(name)) {
    place.tell({ kind: 'read-as', text: name, used: 'gradient-descent' })
    return optimizerOf('gradient-descent')
  }
  const optimizer = optimizerOf(name)
  if (!optimizer) {
    place.tell({ kind: 'unknown-optimizer', text: name, ...nearestId(name, optimizerIds()) })
  }
  return optimizer
}

const lookNames = ['label', 'color', 'hidden']

/**
 * Only what differs from the defaults, in the order in which the optimizer declares it. Names that say nothing here, those of
 * `unused` modifiers among them, are told.
 */
function hypersIn(
  said: ReadonlyMap<string, string>,
  optimizer: { readonly id: string; readonly hypers: Hypers },
  unused: readonly string[],
  place: Place,
): Record<string, number> {
  const known = Object.keys(optimizer.hypers)
  const own = optimizer.id === 'file' ? ['file'] : []
  const others = [...lookNames, ...modifierNames, ...own].filter((name) => !unused.includes(name))
  for (const name of said.keys()) {
    if (known.includes(name) || others.includes(name)) continue
    const near = nearestId(name, [...known, ...others])
    place.tell({ kind: 'unknown-hyper', optimizer: optimizer.id, name, ...near })
  }
  const chosen: [string, number][] = []
  for (const [name, hyper] of Object.entries(optimizer.hypers)) {
    const piece = said.get(name)
    const used = writtenNumber(hyper.default)
    const at = { ...place, key: `${place.key} ${name}`, used }
    const found = piece === undefined ? undefined : numberOrFlag(piece, at)
    const value = clamped(hyper.whole ? rounded(found, at) : found, hyper.hard, at)
    if (value !== undefined && value !== hyper.default) chosen.push([name, value])
  }
  return Object.fromEntries(chosen)
}

/** Switches of an optimizer are numbers too: 1 and 0, or `true` and `false`. */
function numberOrFlag(piece: string, place: Place): number | undefined {
  const plain = plainText(piece, place)
  if (plain === undefined) return undefined
  const value = plain === 'true' ? 1 : plain === 'false' ? 0 : readNumber(plain)
  if (value === undefined) unreadable(plain, place)
  return value
}

function writtenHypers({ optimizer, hypers }: RunChoice): string[] {
  return Object.entries(optimizerOf(optimizer)?.hypers ?? {})
    .filter(([name, hyper]) => Object.hasOwn(hypers, name) && hypers[name] !== hyper.default)
    .map(([name]) => `${name}:${writtenNumber(hypers[name]!)}`)
}

function lookIn(said: ReadonlyMap<string, string>, place: Place): RunLook {
  const label = said.get('label')
  const color = said.get('color')
  const hidden = said.get('hidden')
  const shown = label === undefined ? undefined : labelIn(label, place)
  const painted =
    color === undefined ? undefined : colorIn(color, { ...place, key: `${place.key} color` })
  const out =
    hidden !== undefined && flag.read(hidden, { ...place, key: `${place.key} hidden`, used: '0' })
  return {
    ...(shown ? { label: shown } : {}),
    ...(painted === undefined ? {} : { color: painted }),
    ...(out ? { hidden: true } : {}),
  }
}

/** Signs a label may have; a legend has no room for more. */
const longestLabel = 60

/** A label as it is kept: one line, neither control characters nor more than `longestLabel` signs. */
export function tidyLabel(label: string): string {
  return [...inOneLine(label)].slice(0, longestLabel).join('').trim()
}

function inOneLine(label: string): string {
  return label
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\s\p{Control}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
}

function textIn(piece: string | undefined, place: Place): string | undefined {
  return piece === undefined ? undefined : text.read(piece, { ...place, key: `${place.key} file` })
}

function labelIn(piece: string, place: Place): string | undefined {
  const plain = text.read(piece, { ...place, key: `${place.key} label` })
  if (plain === undefined) return undefined
  const tidy = tidyLabel(plain)
  if (tidy !== inOneLine(plain)) place.tell({ kind: 'label-cut', limit: longestLabel })
  return tidy
}

/** An index into the styles of runs, or `#rrggbb`, also without its `#`. */
function colorIn(piece: string, place: Place): string | undefined {
  const plain = plainText(piece, place)
  const color = plain?.toLowerCase() ?? ''
  if (/^#?[0-9a-f]{6}$/.test(color)) return `#${color.replace('#', '')}`
  if (/^(\d|1[0-5])$/.test(color)) return color
  if (plain !== undefined) unreadable(plain, place)
  return undefined
}

function writtenLook({ label, color, hidden }: RunLook): string[] {
  return [
    ...(label ? [`label:${text.write(label)}`] : []),
    ...(color === undefined ? [] : [`color:${text.write(color)}`]),
    ...(hidden ? ['hidden:1'] : []),
  ]
}
