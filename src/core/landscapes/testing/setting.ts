import fc from 'fast-check'
import { type Field, fieldObjective } from '../../formula/field.ts'
import type { Hyper } from '../../hyper.ts'
import type { Landscape } from '../../landscape.ts'
import type { Objective } from '../../objective.ts'
import { understood } from '../choose.ts'

export type Numbers = Readonly<Record<string, number>>

/** The field of a landscape of the menu. */
export function fieldOf(id: string, parameters: Numbers = {}): Field {
  return understood({ id, parameters }).field
}

/** A landscape of the menu to be asked for numbers; parameters not given have their defaults. */
export function objectiveOf(id: string, given: Numbers = {}): Objective {
  const { field, parameters } = understood({ id, parameters: given })
  return fieldObjective(field, parameters)
}

export function defaultsOf({ parameters }: Landscape): Numbers {
  const defaults = Object.entries(parameters).map(([name, hyper]) => [name, hyper.default])
  return Object.fromEntries(defaults)
}

/** Any setting of the sliders. */
export function anyParameters({ parameters }: Landscape): fc.Arbitrary<Numbers> {
  const between = ({ range: [low, high], scale, whole }: Hyper) =>
    fc
      .double({ min: 0, max: 1, noNaN: true })
      .map((part) => (scale === 'log' ? low * (high / low) ** part : low + (high - low) * part))
      .map((value) => (whole ? Math.round(value) : value))
  return fc.record(
    Object.fromEntries(Object.entries(parameters).map(([name, hyper]) => [name, between(hyper)])),
  )
}

/** Any point of the domain, its border included. */
export function anyPoint({ domain }: Landscape): fc.Arbitrary<number[]> {
  const cells = 2 ** 30
  const part = fc.integer({ min: 0, max: cells }).map((cell) => cell / cells)
  return fc.tuple(...domain.map(([low, high]) => part.map((along) => low + (high - low) * along)))
}
