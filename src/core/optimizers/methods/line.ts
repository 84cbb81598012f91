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

/** Asks f along x + rate · direction, and keeps all that was asked. */
export function lineFrom(objective: Objective, x: Vector, direction: Vector) {
  const trials: Trial[] = []
  const at = (rate: number, point: Vector): Trial => {
    const gradient = objective.gradient(point)
    const slope = dot(gradient, direction)
    return { rate, x: point, value: objective.value(point), gradient, slope }
  }
  return {
    /** Where the line begins. */
    origin: at(0, x),
    /** Everything that was tried, in order. */
    trials,
    ask(rate: number): Trial {
      const trial = at(rate, moved(x, rate, direction))
      trials.push(trial)
      return trial
    },
  }
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
