import type { Field } from '../formula/field.ts'
import type { Objective } from '../objective.ts'
import { batchesOf } from './batches.ts'
import type { Drawing } from './drawing.ts'
import { noiseOf } from './noise.ts'
import { subset } from './samples.ts'
import { isBatched } from './sampling.ts'

/**
 * The objective that a coded optimizer sees at each of its steps, from 1 on: of the step's batch, tilted by its noise. The tilt is
 * σ·ξ·w with one ξ a step, so that values and gradients of a step still belong together, as line searches need.
 */
export function drawnObjectives(
  field: Field,
  whole: Objective,
  { seed, sampling, noise }: Drawing,
  over: (field: Field) => Objective,
): (step: number) => Objective {
  const batchAt = isBatched(sampling) && batchesOf(sampling, seed)
  const noiseAt = noiseOf(seed, field.coordinates.length)
  return (step) => {
    const objective = batchAt
      ? over({ ...field, samples: subset(field.samples!, batchAt(step)) })
      : whole
    return noise > 0 ? tilted(objective, noise, noiseAt(step, 0)) : objective
  }
}

function tilted(objective: Objective, noise: number, draws: Float64Array): Objective {
  const { dimension } = objective
  return {
    dimension,
    value: (x) => x.reduce((sum, w, i) => sum + noise * draws[i]! * w, objective.value(x)),
    gradient: (x) => objective.gradient(x).map((slope, i) => slope + noise * draws[i]!),
    hessian: (x) => objective.hessian(x),
  }
}
