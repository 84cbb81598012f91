import type { LandscapeChoice } from '../core/experiment.ts'
import { fieldObjective } from '../core/formula/field.ts'
import type { Interval } from '../core/hyper.ts'
import type { Landscape, Minimum } from '../core/landscape.ts'
import { type Chosen, understood } from '../core/landscapes/choose.ts'
import type { Settings } from './settings.ts'

/** The same object as long as it is the same landscape, so that it may be selected from the settings. */
export function landscapeIn(settings: Settings): Landscape {
  return chosenIn(settings).landscape
}

/** The shown part of all coordinates. */
export function boxIn(settings: Settings): readonly Interval[] {
  return settings.view.domain ?? landscapeIn(settings).domain
}

/** The height scale in force: the one chosen, else the landscape's own. */
export function heightScaleIn(settings: Settings): Landscape['height'] {
  return settings.view.heightScale ?? landscapeIn(settings).height
}

/** Whether f* is known for the landscape with its present parameters, or said. */
export function hasKnownMinimum(settings: Settings): boolean {
  if (settings.view.lowest !== undefined) return true
  const { landscape, parameters } = chosenIn(settings)
  return landscape.minima(parameters).length > 0
}

/** f*, the lowest of the known minima; `undefined` where there is none. The same f* as that of the ground. */
export function knownMinimumIn(settings: Settings): number | undefined {
  const values = minimaIn(settings)
    .map(({ value }) => value)
    .filter(Number.isFinite)
  return values.length > 0 ? Math.min(...values) : undefined
}

/** A known minimum, with f there. */
export interface KnownMinimum extends Minimum {
  readonly value: number
}

/** Known minima of the landscape with its present parameters. */
export function minimaIn(settings: Settings): readonly KnownMinimum[] {
  const known = knownMinima.get(settings.experiment.landscape)
  if (known) return known
  const { landscape, field, parameters } = chosenIn(settings)
  const { value } = fieldObjective(field, parameters)
  const minima = landscape.minima(parameters).map((minimum) => ({
    ...minimum,
    value: value(minimum.point),
  }))
  knownMinima.set(settings.experiment.landscape, minima)
  return minima
}

/** Choices are never changed, so what one means is found out once; frames ask for it. */
const knownMinima = new WeakMap<LandscapeChoice, readonly KnownMinimum[]>()
const knownChoices = new WeakMap<LandscapeChoice, Chosen>()

/** The landscape in some settings, of the menu or typed, with its field. Settings never hold one that cannot be read. */
function chosenIn({ experiment }: Settings): Chosen {
  const known = knownChoices.get(experiment.landscape) ?? understood(experiment.landscape)
  knownChoices.set(experiment.landscape, known)
  return known
}
