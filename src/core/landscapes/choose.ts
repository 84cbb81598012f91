import type { LandscapeChoice } from '../experiment.ts'
import { type Field, field, overSamples, typedField } from '../formula/field.ts'
import { greekLetters } from '../formula/greek.ts'
import type { Parsed } from '../formula/problem.ts'
import { anyNumber, linear, resolve, type Values } from '../hyper.ts'
import type { Data, Landscape } from '../landscape.ts'
import { landscapeOf } from '../menus.ts'

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
  const found = choice.id === 'formula' ? typed(choice) : listed(choice.id)
  if (!found.ok) return found
  const parameters = resolve(found.value.landscape.parameters, choice.parameters)
  const { data } = found.value.landscape
  const field = data ? sampled(found.value, data, parameters) : found.value.field
  return { ok: true, value: { ...found.value, field, parameters } }
}

/** The landscape of an experiment. Throws where its formula cannot be read: settings let no such through. */
export function understood(choice: LandscapeChoice): Chosen {
  const chosen = choose(choice)
  if (chosen.ok) return chosen.value
  throw new Error(`The formula is wrong: ${JSON.stringify(chosen.error)} in ${choice.formula}`)
}

type Found = Omit<Chosen, 'parameters'>

const foundInMenu = new Map<string, Found>()

function listed(id: string): Parsed<Found> {
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

/** Fields with their samples, the newest last: the same one for the same numbers, so that kernels know it again. */
const foundByData = new Map<string, Field>()

function sampled({ landscape, field }: Found, data: Data, parameters: Values): Field {
  const key = JSON.stringify([landscape.id, parameters])
  const { columns } = data
  const make = () => {
    const samples = { columns, count: data.count(parameters), rows: data.rows(parameters) }
    return overSamples(field, samples)
  }
  return newest(foundByData, key, make)
}

/** Typed formulas by text and names, the newest last, so that turning a parameter parses nothing. */
const foundByText = new Map<string, Parsed<Found>>()
const remembered = 32

function typed({ formula = '', parameters }: LandscapeChoice): Parsed<Found> {
  const names = Object.keys(parameters)
  const key = JSON.stringify([formula, ...names])
  return newest(foundByText, key, () => typedLandscape(formula, names))
}

/** What is remembered under a key, else made now; the oldest are forgotten. */
function newest<T>(memory: Map<string, T>, key: string, make: () => T): T {
  const found = memory.get(key) ?? make()
  memory.delete(key)
  memory.set(key, found)
  for (const oldest of memory.keys()) {
    if (memory.size <= remembered) break
    memory.delete(oldest)
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
