import type { RunChoice } from '../core/experiment.ts'
import type { Hypers } from '../core/hyper.ts'
import { optimizerIds, optimizerIn, optimizerOf, ruleErrorIn } from '../core/menus.ts'
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
import { decoded } from './pieces.ts'
import { readNumber } from './readNumber.ts'
import type { RunLook } from './settings.ts'

/** A run and how it is shown, as in `adam,lr:0.02,label:fast`. */
export interface RunScene {
  readonly choice: RunChoice
  readonly look: RunLook
  /** The id as it was said, if it stands for gradient descent on batches. */
  readonly sampled?: string
}

export const run: Codec<RunScene> = {
  form: 'optimizer id, then `name:value`, separated by commas',
  read(piece, place) {
    const [first = '', ...rest] = piece.split(',')
    const name = id.read(first, place)
    if (name === undefined) return undefined
    const batches = Object.hasOwn(sampled, name) ? sampled[name] : undefined
    const plain = batches ? 'gradient-descent' : name
    const said = new Map([
      ...(batches ?? []),
      ...namedTexts(rest.join(','), { ...place, key: `${place.key} ${plain}` }),
    ])
    const rule = name === 'rule' ? ruleIn(said, place) : undefined
    const optimizer = rule === undefined ? optimizerNamed(plain, place) : optimizerIn(rule)
    if (optimizer === undefined) return undefined
    const at = { ...place, key: `${place.key} ${optimizer.id}` }
    const look = lookIn(said, at)
    if (rule && ruleErrorIn(rule)) return { choice: { ...rule, hypers: numbersIn(said) }, look }
    const { modifiers, unused } = modifiersIn(said, optimizer, at)
    const hypers = hypersIn(said, optimizer, unused, at)
    const modified = Object.keys(modifiers).length > 0 ? { modifiers } : {}
    const file = optimizer.id === 'file' ? { file: textIn(said.get('file'), at) ?? '' } : {}
    const choice = { optimizer: optimizer.id, ...rule, hypers, ...modified, ...file }
    return { choice, look, ...(batches ? { sampled: name } : {}) }
  },
  write: ({ choice, look }) =>
    [
      choice.optimizer,
      ...(choice.rule === undefined ? [] : [`${ruleKey}:${text.write(choice.rule)}`]),
      ...writtenHypers(choice),
      ...writtenModifiers(choice),
      ...(choice.file === undefined ? [] : [`file:${text.write(choice.file)}`]),
      ...writtenLook(look),
    ].join(','),
}

/** Of the text of a rule, which no number of it can be called: e is one itself. */
const ruleKey = 'e'

/** A typed rule, also one that cannot be read. */
function ruleIn(said: ReadonlyMap<string, string>, place: Place) {
  const at = { ...place, key: `${place.key} rule ${ruleKey}` }
  const rule = { optimizer: 'rule', rule: text.read(said.get(ruleKey) ?? '', at) ?? '' }
  const error = ruleErrorIn(rule)
  if (error) place.tell({ kind: 'rule', text: rule.rule, error })
  return rule
}

/** Numbers for a rule that cannot be read: they come back with it. */
function numbersIn(said: ReadonlyMap<string, string>): Record<string, number> {
  const others = [...lookNames, ...modifierNames]
  const numbers = [...said]
    .filter(([name]) => /^[A-Za-z]\w*$/.test(name) && !others.includes(name) && !(name in {}))
    .map(([name, piece]) => [name, readNumber(decoded(piece) ?? '')] as const)
  return Object.fromEntries(
    numbers.filter(([name, value]) => name !== ruleKey && Number.isFinite(value)),
  ) as Record<string, number>
}

/** Ids that are gradient descent with modifiers. */
const sampled: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  sgd: [['batch', '1']],
  'mini-batch': [['batch', '32']],
  online: [
    ['batch', '1'],
    ['passes', '1'],
  ],
}

function optimizerNamed(name: string, place: Place) {
  const optimizer = optimizerOf(name)
  if (!optimizer) {
    place.tell({
      kind: 'unknown-optimizer',
      text: name,
      ...nearestId(name, [...optimizerIds(), 'rule']),
    })
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
  const others = [...lookNames, ...modifierNames].filter((name) => !unused.includes(name))
  if (optimizer.id === 'rule') others.push(ruleKey)
  if (optimizer.id === 'file') others.push('file')
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

function writtenHypers(choice: RunChoice): string[] {
  const { hypers } = choice
  if (ruleErrorIn(choice)) {
    return Object.entries(hypers).map(([name, value]) => `${name}:${writtenNumber(value)}`)
  }
  return Object.entries(optimizerIn(choice)?.hypers ?? {})
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
