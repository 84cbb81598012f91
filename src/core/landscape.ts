import type { Field } from './formula/field.ts'
import type { Hypers, Interval, Values } from './hyper.ts'

/** What is minimised, as written in its own file. One such file is a menu entry. */
export interface Landscape {
  /** Lower-case with hyphens: `rosenbrock`. */
  readonly id: string
  readonly name: string
  /** Who first published it, and where. */
  readonly reference: string
  /** Text of the formula; lines `name = …` before the last are abbreviations. */
  readonly formula: string
  /** `['x', 'y']`: names of the coordinates in the formula, in order. */
  readonly coordinates: readonly string[]
  readonly parameters: Hypers
  /** What the picture shows at first, one interval a coordinate. */
  readonly domain: readonly Interval[]
  readonly start: readonly number[]
  /** The height scale that shows it best. */
  readonly height: HeightScale
  /** Known global minima for these parameters; none where there is none or none is known. */
  minima(parameters: Values): readonly Minimum[]
  /** Where f is the mean of a loss over samples: `formula` is then the loss of one of them. */
  readonly data?: Data
}

/** Samples that a landscape is made of; `core/data/dataOf.ts` makes it. */
export interface Data {
  /** Names that stand in the formula for the numbers of a sample. */
  readonly columns: readonly string[]
  count(parameters: Values): number
  /** The loss of one sample averaged over all of them; the same field for the same parameters, so that kernels know it again. */
  over(loss: Field, parameters: Values): Field
  /** Every pass takes them as they stand; else each pass is shuffled. */
  readonly ordered?: true
  /** How they are drawn: points and a line for each group, or any curve; two classes and where the model divides them; or the slopes in turn. */
  readonly picture: 'line' | 'groups' | 'curve' | 'classes' | 'slopes'
  /** Of a curve: formula of what the model says, in the coordinates and the first column. */
  readonly output?: string
}

export interface Minimum {
  readonly point: readonly number[]
  /**
   * Stationary; or a kink of f (Ackley at 0); or on the border of the domain; or one point of a whole curve or surface
   * of minima.
   */
  readonly kind: 'stationary' | 'kink' | 'boundary' | 'curve'
}

/**
 * How f becomes a height: as it is; log(f − f*); asinh, which is linear near zero and logarithmic far from it on both
 * sides; or the share of the ground that lies lower.
 */
export type HeightScale = (typeof heightScales)[number]

export const heightScales = ['linear', 'log', 'asinh', 'rank'] as const
