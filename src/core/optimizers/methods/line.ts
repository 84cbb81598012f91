import { dot, moved, type Vector } from '../../linalg/vector.ts'
import type { Objective } from '../../objective.ts'

/** f at a point of a line, as a line search found it. */
export interface Trial {
  /** How many directions the point lies from the beginning of the line. */
  readonly rate: number
  readonly x: Vector
  readonly value: number
  readonly gradient: Vector
  /** The derivative by the rate. */
  readonly slope: number
}

/** Asks f along x + rate · direction, and keeps all that was asked; `gradient` is that at x. */
export function lineFrom(objective: Objective, x: Vector, direction: Vector, gradient: Vector) {
  const trials: Trial[] = []
  return {
    /** Where the line begins. */
    origin: trialAt(objective, x, 0, direction, gradient),
    /** Everything that was tried, in order. */
    trials,
    ask(rate: number): Trial {
      const point = moved(x, rate, direction)
      const trial = trialAt(objective, point, rate, direction, objective.gradient(point))
      trials.push(trial)
      return trial
    },
  }
}

function trialAt(
  objective: Objective,
  x: Vector,
  rate: number,
  direction: Vector,
  gradient: Vector,
): Trial {
  return { rate, x, value: objective.value(x), gradient, slope: dot(gradient, direction) }
}

export type Line = ReturnType<typeof lineFrom>

/** Where the cubic through the values and slopes of two trials is lowest, kept within two rates. */
export function cubicMinimum(a: Trial, b: Trial, lowest: number, highest: number): number {
  const [left, right] = a.rate <= b.rate ? [a, b] : [b, a]
  const width = right.rate - left.rate
  const chord =
    left.slope + right.slope - (3 * (left.value - right.value)) / (left.rate - right.rate)
  const square = chord ** 2 - left.slope * right.slope
  // Without a real root, and where a value is not finite, the middle.
  if (!(square >= 0)) return (lowest + highest) / 2
  const root = Math.sqrt(square)
  const part = (right.slope + root - chord) / (right.slope - left.slope + 2 * root)
  return Math.min(Math.max(right.rate - width * part, lowest), highest)
}
