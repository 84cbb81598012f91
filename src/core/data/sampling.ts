import type { LandscapeChoice, RunChoice } from '../experiment.ts'
import { resolve } from '../hyper.ts'
import type { Landscape } from '../landscape.ts'
import { landscapeOf } from '../menus.ts'

/** Which samples the steps of a run take. */
export interface Sampling {
  /** Samples there are, and samples a step takes; the last step of a pass takes what is left. */
  readonly count: number
  readonly batch: number
  /** Shuffled anew for every pass, or as they stand, pass after pass. */
  readonly order: 'shuffled' | 'given'
  /** Passes after which there are no more samples. */
  readonly passes: number
}

/** How a run samples; `undefined` on a landscape without data. A batch of all samples is all of them in their order. */
export function samplingOf(
  { modifiers = {} }: RunChoice,
  landscape: Landscape,
  chosen: LandscapeChoice['parameters'],
): Sampling | undefined {
  const { data } = landscape
  if (!data) return undefined
  const count = data.count(resolve(landscape.parameters, chosen))
  const { batch = count, passes = Number.POSITIVE_INFINITY } = modifiers
  const size = Math.min(Number(batch), count)
  // Online learning takes samples as they come, each once.
  const inOrder = data.ordered === true || size === count || passes === 1
  return { count, batch: size, order: inOrder ? 'given' : 'shuffled', passes: Number(passes) }
}

/** Whether a step takes fewer samples than there are. */
export function isBatched(sampling: Sampling | undefined): sampling is Sampling {
  return sampling !== undefined && sampling.batch < sampling.count
}

/** Steps that one pass through the samples takes. */
export function stepsOfPass({ count, batch }: Sampling): number {
  return Math.ceil(count / batch)
}

/**
 * Samples that a run has drawn once it has made so many steps, a sample drawn twice counted twice; `undefined` on a landscape
 * without data. All gradients and values asked for within one step are of the same batch, which is drawn once.
 */
export function samplesSeen(
  run: RunChoice,
  landscape: LandscapeChoice,
  step: number,
): number | undefined {
  const found = landscapeOf(landscape.id)
  const sampling = found && samplingOf(run, found, landscape.parameters)
  return sampling && samplesDrawn(sampling, step)
}

/** The same where the sampling is known. */
export function samplesDrawn(sampling: Sampling, step: number): number {
  const { count, batch, passes } = sampling
  const perPass = stepsOfPass(sampling)
  const made = Math.min(step, passes * perPass)
  return Math.floor(made / perPass) * count + (made % perPass) * batch
}

/** The last step for which there are samples. */
export function lastStep(sampling: Sampling | undefined): number {
  return sampling ? sampling.passes * stepsOfPass(sampling) : Number.POSITIVE_INFINITY
}
