import type { Experiment, LandscapeChoice } from '../core/experiment.ts'
import { fieldObjective } from '../core/formula/field.ts'
import type { Interval } from '../core/hyper.ts'
import { type Chosen, understood } from '../core/landscapes/choose.ts'
import type { RunLook, Settings } from '../settings/settings.ts'

/** What the worker has to compute for some settings. Equal plans have equal answers. */
export interface Plan {
  readonly experiment: Experiment
  /** Goes along for whoever draws the runs; no answer depends on it. */
  readonly looks: readonly RunLook[]
  readonly ground: {
    readonly landscape: LandscapeChoice
    /** Of the first two coordinates, or of the only one. */
    readonly domain: readonly Interval[]
    /** Third and further coordinates of the slice that is shown. */
    readonly rest: readonly number[]
  }
  /** Over which the paths are laid out: all coordinates of it. */
  readonly domain: readonly Interval[]
  readonly dimension: number
  /** f*, where a minimum is known. */
  readonly base: number | undefined
}

/** Takes from settings what decides numbers and paths. Throws where nobody understood the formula. */
export function planFor({ experiment, view }: Settings): Plan {
  const { landscape, starts } = experiment
  const chosen = understood(landscape)
  const domain = view.domain ?? chosen.landscape.domain
  return {
    experiment,
    looks: view.runs,
    ground: {
      landscape,
      domain: domain.slice(0, 2),
      rest: starts[0]?.slice(2) ?? [],
    },
    domain,
    dimension: chosen.field.coordinates.length,
    base: knownMinimum(chosen),
  }
}

function knownMinimum({ landscape, field, parameters }: Chosen): number | undefined {
  const { value } = fieldObjective(field, parameters)
  const values = landscape.minima(parameters).map(({ point }) => value(point))
  const finite = values.filter(Number.isFinite)
  return finite.length > 0 ? Math.min(...finite) : undefined
}
