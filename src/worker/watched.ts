import { type Ending, explosion } from '../core/ending.ts'
import type { StopReason } from '../core/optimizer.ts'
import type { Walk } from '../core/walk.ts'

/** Makes points for ever, whether or not they are finite: the start first, then a step each time. */
export interface Source {
  readonly stride: number
  /** Writes at most `count` points from index `at` on; returns how many, fewer only if the rule stopped. */
  make(out: Float64Array, at: number, count: number): number
  /** Why no further point can be made. */
  readonly stopped: StopReason | undefined
}

/** A source whose numbers that go from step to step can be read and set: those that `carried` names, in order. */
export interface StatefulSource extends Source {
  readonly carried: readonly string[]
  readonly state: Float64Array
}

/** w beyond this multiple of 1 + |w(start)| is blowing up as well: squares overflow soon. */
const escape = 1e100

/**
 * A source with its endings: after so many steps, before the first point that is not finite, where its rule stops. A
 * point whose w is finite and whose f is NaN has left the domain of f, unless that w or the f just before it is blowing
 * up: then it is ∞ − ∞, and the run has diverged. What was blowing up earlier and came back does not count.
 */
export function watched(source: Source, steps: number): Walk {
  const { stride } = source
  let made = 0
  let start = new Float64Array(stride)
  let newest = Number.NaN

  function endingBefore(bad: Float64Array): Ending {
    const [x, value] = [bad.subarray(0, -1), bad.at(-1)]
    const blewUp =
      Math.abs(newest) > explosion * (1 + Math.abs(start.at(-1)!)) ||
      largest(x) > escape * (1 + largest(start.subarray(0, -1)))
    const left = Number.isNaN(value) && x.every(Number.isFinite) && !blewUp
    return { kind: left ? 'left-domain' : 'diverged', step: made }
  }

  /** Takes over what is finite of the points just written; returns how many. */
  function accept(out: Float64Array, at: number, count: number): number {
    const finite = finitePoints(out, at, count, stride)
    const bad = at + finite * stride
    if (made === 0 && count > 0) start = out.slice(at, at + stride)
    if (finite > 0) newest = out[bad - 1]!
    made += finite
    if (finite < count) walk.ending = endingBefore(out.subarray(bad, bad + stride))
    else if (made > steps) walk.ending = { kind: 'done', step: steps }
    return finite
  }

  const walk = {
    stride,
    // No accessor, as in walks.ts.
    ending: undefined as Ending | undefined,
    advance(out: Float64Array, at: number, count: number) {
      if (walk.ending) return 0
      const accepted = accept(out, at, source.make(out, at, Math.min(count, steps + 1 - made)))
      if (source.stopped && !walk.ending)
        walk.ending = { kind: 'stopped', step: made - 1, reason: source.stopped }
      return accepted
    },
  }
  return walk
}

/** The largest magnitude. */
function largest(numbers: Float64Array): number {
  return Math.max(...numbers.map(Math.abs))
}

/** Points before the first that is not finite. */
function finitePoints(out: Float64Array, at: number, count: number, stride: number): number {
  const end = at + count * stride
  if (allFinite(out, at, end, stride)) return count
  for (let i = at; i < end; i++) if (!Number.isFinite(out[i])) return Math.floor((i - at) / stride)
  return count
}

/**
 * Whether surely all is finite, for half a nanosecond a point: every f, by a sum (which may overflow, and then somebody
 * looks closer), and the last w, because steps are added to w and what is infinite stays so.
 */
function allFinite(out: Float64Array, at: number, end: number, stride: number): boolean {
  let even = 0
  let odd = 0
  let f = at + stride - 1
  for (; f + stride < end; f += 2 * stride) {
    even += out[f]!
    odd += out[f + stride]!
  }
  if (f < end) even += out[f]!
  return Number.isFinite(even + odd) && out.subarray(end - stride, end).every(Number.isFinite)
}
