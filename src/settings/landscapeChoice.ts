import type { LandscapeChoice } from '../core/experiment.ts'
import { spellGreek } from '../core/formula/greek.ts'
import { isParameterName } from '../core/formula/parameterName.ts'
import { plainSpelling } from '../core/formula/tokens.ts'
import { anyNumber } from '../core/hyper.ts'
import type { Landscape } from '../core/landscape.ts'
import { choose, understood } from '../core/landscapes/choose.ts'
import { areMenusWhole, landscapeIds, landscapeOf } from '../core/menus.ts'
import { clamped, type NamedNumber, rounded } from './codecs.ts'
import { nearestId } from './nearestId.ts'
import type { Notice } from './notice.ts'
import { type Said, sceneKeys } from './schema.ts'

export interface ChosenLandscape {
  readonly choice: LandscapeChoice
  readonly landscape: Landscape
}

type Tell = (notice: Notice) => void

/** The landscape that `f`, `e` and `fp` name together, or what stands in for it. */
export function chosenLandscape(
  said: Said,
  tell: Tell,
  lastGood: LandscapeChoice | undefined,
): ChosenLandscape {
  const formula = said.e?.[0]
  const id = said.f?.[0] ?? (formula === undefined ? sceneKeys.f.base! : 'formula')
  if (id === 'formula') return ofFormula(formula ?? '', said.fp?.[0] ?? [], tell, lastGood)
  if (formula !== undefined) tell({ kind: 'ignored', key: 'e' })
  const file = said.file?.[0]
  if (id === 'file' && areMenusWhole()) {
    const choice = { id, parameters: {}, file: file ?? '' }
    return { choice, landscape: understood(choice).landscape }
  }
  if (file !== undefined) tell({ kind: 'ignored', key: 'file' })
  const landscape = landscapeOf(id)
  if (landscape) return ofMenu(landscape, said.fp?.[0] ?? [], tell)
  const base = standIn(undefined)
  const near = nearestId(id, [...landscapeIds(), 'formula', 'file'])
  tell({ kind: 'unknown-landscape', text: id, ...near, used: base.choice.id })
  return base
}

function ofMenu(landscape: Landscape, chosen: readonly NamedNumber[], tell: Tell): ChosenLandscape {
  const known = Object.keys(landscape.parameters)
  const values = new Map<string, number>()
  for (const [name, value] of chosen) {
    const parameter = Object.hasOwn(landscape.parameters, name) && landscape.parameters[name]
    if (parameter) {
      const at = { key: `fp ${name}`, tell }
      const used = clamped(parameter.whole ? rounded(value, at)! : value, parameter.hard, at)
      if (used !== parameter.default) values.set(name, used)
    } else {
      const near = nearestId(name, known)
      tell({ kind: 'unknown-parameter', landscape: landscape.id, name, ...near })
    }
  }
  const inOrder = known.filter((name) => values.has(name)).map((name) => [name, values.get(name)!])
  return { choice: { id: landscape.id, parameters: Object.fromEntries(inOrder) }, landscape }
}

function ofFormula(
  formula: string,
  chosen: readonly NamedNumber[],
  tell: Tell,
  lastGood: LandscapeChoice | undefined,
): ChosenLandscape {
  const instead = () => standIn(lastGood)
  if (formula === '') {
    const base = instead()
    tell({ kind: 'formula-missing', used: base.choice.id })
    return base
  }
  const parameters = parametersOfFormula(chosen, tell)
  const choice: LandscapeChoice = { id: 'formula', formula, parameters }
  const parsed = choose(choice)
  if (parsed.ok) return { choice, landscape: parsed.value.landscape }
  const base = instead()
  tell({ kind: 'formula', text: formula, error: parsed.error, used: base.choice.id })
  return base
}

/** Every name is a parameter that a formula can speak of, and that it does not use for something else. */
function parametersOfFormula(chosen: readonly NamedNumber[], tell: Tell): Record<string, number> {
  const found = new Map<string, number>()
  for (const [typed, value] of chosen) {
    const name = spellGreek(plainSpelling(typed))
    if (!isParameterName(name))
      tell({ kind: 'unknown-parameter', landscape: 'formula', name: typed })
    else found.set(name, clamped(value, anyNumber, { key: `fp ${name}`, tell }))
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The last good landscape, or the base's. */
function standIn(lastGood: LandscapeChoice | undefined): ChosenLandscape {
  const parsed = lastGood && choose(lastGood)
  if (lastGood && parsed?.ok) return { choice: lastGood, landscape: parsed.value.landscape }
  const landscape = landscapeOf(sceneKeys.f.base!)!
  return { choice: { id: landscape.id, parameters: {} }, landscape }
}
