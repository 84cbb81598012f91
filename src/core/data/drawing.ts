import type { Experiment, RunChoice } from '../experiment.ts'
import { doubles } from '../formula/evaluate.ts'
import type { Field } from '../formula/field.ts'
import { landscapeOf } from '../menus.ts'
import { type Surroundings, surroundings } from '../rule/step.ts'
import { batchesOf } from './batches.ts'
import { noiseOf } from './noise.ts'
import { subset } from './samples.ts'
import { type Sampling, samplingOf } from './sampling.ts'

/** What a run draws at its steps. */
export interface Drawing {
  readonly seed: number
  /** `undefined` on a formula. */
  readonly sampling: Sampling | undefined
  /** Standard deviation of the noise on every coordinate of a gradient. */
  readonly noise: number
}

/** What a run of this experiment draws. */
export function drawingOf(run: RunChoice, { landscape, seed }: Experiment): Drawing {
  const found = landscapeOf(landscape.id)
  const sampling = found && samplingOf(run, found, landscape.parameters)
  return { seed, sampling, noise: Number(run.modifiers?.noise ?? 0) }
}

/**
 * What a rule finds around it at any step, from 1 on, in the readable reference: gradients over the batch of the step and with its noise, the
 * value over all samples. Ask anew for every step, because each gradient that a rule asks for draws its own noise.
 */
export function drawnSurroundings(
  field: Field,
  parameters: Readonly<Record<string, number>>,
  { seed, sampling, noise }: Drawing,
): (step: number) => Surroundings<number> {
  const whole = surroundings(doubles, field, parameters)
  const batchAt = sampling && batchesOf(sampling, seed)
  const noiseAt = noiseOf(seed, field.coordinates.length)
  return (step) => {
    const samples = batchAt && field.samples && subset(field.samples, batchAt(step))
    const { gradient } = samples ? surroundings(doubles, { ...field, samples }, parameters) : whole
    let calls = 0
    const drawn = (point: readonly number[]) => {
      const draws = noiseAt(step, calls++)
      return gradient(point).map((slope, i) => (noise > 0 ? slope + noise * draws[i]! : slope))
    }
    return {
      value: whole.value,
      gradient: drawn,
      algebra: { ...whole.algebra, gradient: (point) => drawn(point as readonly number[]) },
    }
  }
}
