import { largest, type Vector } from '../../linalg/vector.ts'
import { cubicMinimum, type Line, type Trial } from './line.ts'

/** Sufficient decrease and flatness: 0 < c1 < c2 < 1. */
interface Wolfe {
  readonly c1: number
  readonly c2: number
}

/** PyTorch's, and those of most texts. */
export const usualWolfe: Wolfe = { c1: 1e-4, c2: 0.9 }
/** Trials after the first. */
const most = 25
/** Below this distance between the ends of a bracket, in any coordinate, the search is content. */
const narrow = 1e-9

/**
 * A rate that lowers f enough, |slope| having fallen to c2 of what it was (Nocedal & Wright, algorithms 3.5 and 3.6, with
 * cubic interpolation). What those leave open is decided as in PyTorch's L-BFGS: how far to extrapolate, what counts as too near
 * to an end of the bracket, and when to give up. Where it gave up the lowest end of the bracket is returned.
 */
export function strongWolfe(
  line: Line,
  direction: Vector,
  first: number,
  wolfe = usualWolfe,
): Trial {
  const { origin, ask } = line
  let before = origin
  let now = ask(first)
  for (let count = 0; count < most; count++) {
    const rises = count > 1 && now.value >= before.value
    if (isTooHigh(now, origin, wolfe) || rises)
      return zoom([before, now], count, line, direction, wolfe)
    if (isFlat(now, origin, wolfe)) return now
    if (now.slope >= 0) return zoom([before, now], count, line, direction, wolfe)
    const nearest = now.rate + 0.01 * (now.rate - before.rate)
    const rate = cubicMinimum(before, now, nearest, 10 * now.rate)
    before = now
    now = ask(rate)
  }
  return origin.value <= now.value ? origin : now
}

function isTooHigh(trial: Trial, origin: Trial, { c1 }: Wolfe): boolean {
  return trial.value > origin.value + c1 * trial.rate * origin.slope
}

function isFlat(trial: Trial, origin: Trial, { c2 }: Wolfe): boolean {
  return Math.abs(trial.slope) <= -c2 * origin.slope
}

/** Narrows a bracket that holds such a rate. */
function zoom(
  bracket: [Trial, Trial],
  count: number,
  { origin, ask }: Line,
  direction: Vector,
  wolfe: Wolfe,
): Trial {
  const reach = largest(direction)
  let low = lower(bracket)
  let stalled = false
  for (; count < most; count++) {
    if (Math.abs(bracket[1].rate - bracket[0].rate) * reach < narrow) break
    const inside = insideOf(bracket, stalled)
    stalled = inside.stalled
    const trial = ask(inside.rate)
    if (isTooHigh(trial, origin, wolfe) || trial.value >= bracket[low].value) {
      bracket[other(low)] = trial
      low = lower(bracket)
      continue
    }
    if (isFlat(trial, origin, wolfe)) return trial
    const ahead = bracket[other(low)].rate - bracket[low].rate
    if (trial.slope * ahead >= 0) bracket[other(low)] = bracket[low]
    bracket[low] = trial
  }
  return bracket[low]
}

type End = 0 | 1

function lower([a, b]: readonly [Trial, Trial]): End {
  return a.value <= b.value ? 0 : 1
}

function other(end: End): End {
  return end === 0 ? 1 : 0
}

/** The lowest place of the cubic; moved inwards by a tenth if it falls near an end for the second time, or on one. */
function insideOf([a, b]: readonly [Trial, Trial], stalled: boolean) {
  const left = Math.min(a.rate, b.rate)
  const right = Math.max(a.rate, b.rate)
  const margin = 0.1 * (right - left)
  const rate = cubicMinimum(a, b, left, right)
  if (!(Math.min(right - rate, rate - left) < margin)) return { rate, stalled: false }
  if (!stalled && rate < right && rate > left) return { rate, stalled: true }
  const isRight = Math.abs(rate - right) < Math.abs(rate - left)
  return { rate: isRight ? right - margin : left + margin, stalled: false }
}
