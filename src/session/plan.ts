import { type Experiment, type LandscapeChoice, pageRuns, pageSteps } from '../core/experiment.ts'
import { fieldObjective } from '../core/formula/field.ts'
import type { Interval } from '../core/hyper.ts'
import { type Chosen, understood } from '../core/landscapes/choose.ts'
import type { RunLook, Settings } from '../settings/settings.ts'
import { same } from './same.ts'

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
  /** f*, where it is said or a minimum is known. */
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
    base: view.lowest ?? knownMinimum(chosen),
  }
}

/** For each run of an experiment, which run of another one has the same points; empty where no run can have. */
export function keptRuns(former: Experiment, next: Experiment): (number | undefined)[] {
  const isComparable =
    same(former.landscape, next.landscape) &&
    former.seed === next.seed &&
    pageSteps(former) === pageSteps(next) &&
    // The thinned paths share one budget evenly.
    pageRuns(former) === pageRuns(next)
  if (!isComparable) return []
  const places = [...Array(pageRuns(next)).keys()]
  const isSame = (other: number, run: number) => same(runOf(former, other), runOf(next, run))
  const stays = new Set(places.filter((run) => isSame(run, run)))
  const moves = new Set(places.filter((run) => !stays.has(run)))
  const kept = places.map((run) => {
    if (stays.has(run)) return run
    const found = [...moves].find((other) => isSame(other, run))
    if (found !== undefined) moves.delete(found)
    return found
  })
  return kept.every((run) => run === undefined) ? [] : kept
}

/** What decides the points of one run, of all that its experiment does not give to all. */
function runOf({ runs, starts }: Experiment, run: number) {
  return [runs[run % runs.length], starts[Math.floor(run / runs.length)]]
}

function knownMinimum({ landscape, field, parameters }: Chosen): number | undefined {
  const { value } = fieldObjective(field, parameters)
  const values = landscape.minima(parameters).map(({ point }) => value(point))
  const finite = values.filter(Number.isFinite)
  return finite.length > 0 ? Math.min(...finite) : undefined
}
