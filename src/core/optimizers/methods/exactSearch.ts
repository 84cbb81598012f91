import { applied, dot, norm, type Vector } from '../../linalg/vector.ts'
import type { Objective } from '../../objective.ts'
import { cubicMinimum, type Line, type Trial } from './line.ts'

/** Doublings of the rate before the fall is taken for endless: a factor of 10⁶⁰. */
const mostDoublings = 200
/** Narrowings of a bracket; halving alone gets from anywhere to one unit in the last place. */
const mostNarrowings = 200

/**
 * The first minimum of f along a line that descends: where the slope has fallen to `tolerance` of what it was. On a
 * quadratic that is −gᵀd/dᵀHd, the first rate asked; else a bracket is found by doubling and narrowed until it holds no
 * further number. `undefined` where f falls as far as one looks.
 */
export function exactSearch(
  objective: Objective,
  line: Line,
  direction: Vector,
  tolerance: number,
): Trial | undefined {
  const { origin } = line
  const isMinimum = (trial: Trial) =>
    Math.abs(trial.slope) <= tolerance * -origin.slope && isNoHigher(trial, origin)
  const hessian = objective.hessian(origin.x)
  const curvature = hessian ? dot(direction, applied(hessian, direction)) : Number.NaN
  const first = curvature > 0 ? -origin.slope / curvature : 1 / Math.max(1, norm(direction))
  const bracket = bracketFrom(line, first, isMinimum)
  if (!bracket) return undefined
  return narrowed(line, bracket, isMinimum)
}

/** f falls at `low`, and is higher or rises at `high`: between them is a minimum. */
interface Bracket {
  readonly low: Trial
  readonly high: Trial
}

type IsMinimum = (trial: Trial) => boolean

function bracketFrom({ origin, ask }: Line, first: number, isMinimum: IsMinimum) {
  let low = origin
  let high = ask(first)
  for (let count = 0; count < mostDoublings; count++) {
    if (isMinimum(high)) return { low: high, high }
    if (isBeyond(high, low)) return { low, high }
    low = high
    high = ask(2 * high.rate)
  }
  return undefined
}

/** Whether a trial lies behind a minimum that comes after `low`; where f is undefined it is as high as can be. */
function isBeyond(trial: Trial, low: Trial): boolean {
  return !(isNoHigher(trial, low) && trial.slope < 0)
}

/** As far as rounding lets values tell; where it does not, slopes decide. */
function isNoHigher(trial: Trial, low: Trial): boolean {
  return trial.value <= low.value + 4 * Number.EPSILON * Math.abs(low.value)
}

function narrowed({ ask }: Line, { low, high }: Bracket, isMinimum: IsMinimum): Trial {
  for (let count = 0; count < mostNarrowings; count++) {
    const rate = between(low, high, count)
    if (rate === undefined) return low
    const trial = ask(rate)
    if (isMinimum(trial)) return trial
    if (isBeyond(trial, low)) high = trial
    else low = trial
  }
  return low
}

/** The cubic's minimum, and at every third time the middle, so that the bracket shrinks whatever f does. */
function between(low: Trial, high: Trial, count: number): number | undefined {
  const middle = low.rate + (high.rate - low.rate) / 2
  const isCubic = count % 3 !== 2 && Number.isFinite(high.value)
  const rate = isCubic ? cubicMinimum(low, high, low.rate, high.rate) : middle
  const inside = rate > low.rate && rate < high.rate ? rate : middle
  return inside > low.rate && inside < high.rate ? inside : undefined
}
