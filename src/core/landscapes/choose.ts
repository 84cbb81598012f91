import type { LandscapeChoice } from '../experiment.ts'
import { type Field, field, typedField } from '../formula/field.ts'
import { greekLetters } from '../formula/greek.ts'
import type { Parsed } from '../formula/problem.ts'
import { anyNumber, linear, resolve, type Values } from '../hyper.ts'
import type { Landscape } from '../landscape.ts'
import { landscapeOf, ofFile } from '../menus.ts'

/** A landscape with its field and a number for every parameter. */
export interface Chosen {
  readonly landscape: Landscape
  readonly field: Field
  readonly parameters: Values
}

/**
 * The landscape an experiment names. A typed formula (`id` is `formula`) has every name in `parameters` for a parameter,
 * and may not be understood; an id that is neither that nor in the menu throws.
 */
export function choose(choice: LandscapeChoice): Parsed<Chosen> {
  const found = choice.id === 'formula' ? typed(choice) : listed(choice)
  if (!found.ok) return found
  const parameters = resolve(found.value.landscape.parameters, choice.parameters)
  const { landscape, field } = found.value
  const whole = landscape.data?.over(field, parameters) ?? field
  return { ok: true, value: { landscape, field: whole, parameters } }
}

/** The landscape of an experiment. Throws where its formula cannot be read: settings let no such through. */
export function understood(choice: LandscapeChoice): Chosen {
  const chosen = choose(choice)
  if (chosen.ok) return chosen.value
  throw new Error(`The formula is wrong: ${JSON.stringify(chosen.error)} in ${choice.formula}`)
}

type Found = Omit<Chosen, 'parameters'>

const foundInMenu = new Map<string, Found>()

function listed({ id, file }: LandscapeChoice): Parsed<Found> {
  if (file !== undefined) return { ok: true, value: ofFile(file) }
  const known = foundInMenu.get(id)
  if (known) return { ok: true, value: known }
  const landscape = landscapeOf(id)
  if (!landscape) throw new Error(`There is no landscape "${id}" in the menu.`)
  const { formula, coordinates, parameters, data } = landscape
  // The parameters of a landscape made of data are those of the data.
  const parsed = field(formula, coordinates, data?.columns ?? Object.keys(parameters))
  if (!parsed.ok) {
    throw new Error(`The formula of "${id}" is wrong: ${JSON.stringify(parsed.error)}.`)
  }
  const found = { landscape, field: parsed.value }
  foundInMenu.set(id, found)
  return { ok: true, value: found }
}

/** Typed formulas by text and names, the newest last, so that turning a parameter parses nothing. */
const foundByText = new Map<string, Parsed<Found>>()
const remembered = 32

function typed({ formula = '', parameters }: LandscapeChoice): Parsed<Found> {
  const names = Object.keys(parameters)
  const key = JSON.stringify([formula, ...names])
  const found = foundByText.get(key) ?? typedLandscape(formula, names)
  foundByText.delete(key)
  foundByText.set(key, found)
  for (const oldest of foundByText.keys()) {
    if (foundByText.size <= remembered) break
    foundByText.delete(oldest)
  }
  return found
}

/** Published links rest on this domain, start and default: they never change. */
const typedStart = [1.5, 1, 0.5]
const typedDomain = [-2, 2] as const
export const typedDefault = 1

function typedLandscape(formula: string, names: readonly string[]): Parsed<Found> {
  const parsed = typedField(formula, names)
  if (!parsed.ok) return parsed
  const { coordinates } = parsed.value
  const hypers = names.map((name) => {
    const symbol = greekLetters.get(name) ?? name
    return [name, linear(symbol, typedDefault, [-10, 10], anyNumber)]
  })
  const landscape: Landscape = {
    id: 'formula',
    name: `f(${coordinates.join(', ')})`,
    reference: '',
    formula,
    coordinates,
    parameters: Object.fromEntries(hypers),
    domain: coordinates.map(() => typedDomain),
    start: typedStart.slice(0, coordinates.length),
    height: 'log',
    minima: () => [],
  }
  return { ok: true, value: { landscape, field: parsed.value } }
}
