import { solvePositive } from '../../linalg/cholesky.ts'
import {
  applied,
  dot,
  isZero,
  minus,
  moved,
  negative,
  norm,
  scaled,
  type Vector,
} from '../../linalg/vector.ts'
import type { Method } from '../../optimizer.ts'

export interface TrustRegionState {
  /** How far the quadratic model is trusted in the next step. */
  readonly radius: number
  /** What the last step tried. */
  readonly trial: TrustTrial | undefined
}

interface TrustTrial {
  /** The radius it had to keep. */
  readonly radius: number
  readonly x: Vector
  /** The fall of f over the fall of the model. */
  readonly ratio: number
  readonly accepted: boolean
}

/**
 * The dogleg (Nocedal & Wright, algorithm 4.1 with section 4.1): a step of the model's within the radius, which is made if f falls by
 * more than `eta` of what the model says, and else leaves w where it is. The radius shrinks to a quarter below a ratio of ¼, and
 * doubles above ¾ at the border.
 */
export const trustRegion: Method<TrustRegionState> = {
  init: (_, { radius = 1, max_radius = 100 }) => ({
    radius: Math.min(radius, max_radius),
    trial: undefined,
  }),
  step(x, { radius, ...state }, objective, { max_radius = 100, eta = 0.1 }) {
    const gradient = objective.gradient(x)
    if (isZero(gradient)) return { x, state: { ...state, radius } }
    const hessian = objective.hessian(x)
    if (!hessian) return { stopped: 'undefined-hessian' }
    const step = dogleg(gradient, hessian, radius)
    const point = moved(x, 1, step)
    const predicted = -(dot(gradient, step) + dot(step, applied(hessian, step)) / 2)
    const value = objective.value(x)
    const ratio = agreement(value - objective.value(point), predicted, value)
    const accepted = ratio > eta
    const trial = { radius, x: point, ratio, accepted }
    const next = radiusAfter(ratio, radius, norm(step), max_radius)
    return { x: accepted ? point : x, state: { radius: next, trial } }
  },
  tell({ x, next }, objective) {
    const { trial, radius: nextRadius } = next.state
    const hessian = objective.hessian(x)
    const gradient = objective.gradient(x)
    if (!trial || !hessian || isZero(gradient)) return undefined
    const { radius, x: tried, ratio, accepted } = trial
    const path = [x, ...corners(gradient, hessian).map((corner) => moved(x, 1, corner))]
    const told = { origin: x, radius, nextRadius, trial: tried, ratio, accepted, path }
    return { kind: 'trust-region', ...told }
  },
}

/** Where the dogleg would turn and end without a radius, as far as there are such points. */
function corners(gradient: Vector, hessian: readonly Vector[]): Vector[] {
  const curvature = dot(gradient, applied(hessian, gradient))
  if (!(curvature > 0)) return []
  const cauchy = scaled(-dot(gradient, gradient) / curvature, gradient)
  const newton = solvePositive(hessian, negative(gradient))
  return newton ? [cauchy, newton] : [cauchy]
}

/** Both falls may be nothing but rounding, and their ratio noise: then the model is right (Conn, Gould & Toint 2000, 17.4.2). */
function agreement(actual: number, predicted: number, value: number): number {
  const rounding = 10 * Number.EPSILON * Math.max(Number.MIN_VALUE, Math.abs(value))
  if (Math.abs(actual) <= rounding && predicted <= rounding) return 1
  return actual / predicted
}

function radiusAfter(ratio: number, radius: number, length: number, most: number): number {
  if (!(ratio >= 0.25)) return radius / 4
  const isAtBorder = length >= radius * (1 - 1e-9)
  return ratio > 0.75 && isAtBorder ? Math.min(2 * radius, most) : radius
}

/**
 * The lowest point of the model on the path from the start over its minimum along −g towards its minimum, within the radius. Without
 * a minimum it goes along −g only: to the lowest point there, or to the border.
 */
function dogleg(gradient: Vector, hessian: readonly Vector[], radius: number): Vector {
  const newton = solvePositive(hessian, negative(gradient))
  if (newton && norm(newton) <= radius) return newton
  const square = dot(gradient, gradient)
  const curvature = dot(gradient, applied(hessian, gradient))
  const border = scaled(-radius / Math.sqrt(square), gradient)
  if (!(curvature > 0)) return border
  const cauchy = scaled(-square / curvature, gradient)
  if (norm(cauchy) >= radius) return border
  if (!newton) return cauchy
  const leg = minus(newton, cauchy)
  return moved(cauchy, toBorder(cauchy, leg, radius), leg)
}

/** The t ≥ 0 with |from + t·leg| = radius, by the root that does not cancel. */
function toBorder(from: Vector, leg: Vector, radius: number): number {
  const a = dot(leg, leg)
  const b = dot(from, leg)
  const c = dot(from, from) - radius ** 2
  const root = Math.sqrt(b ** 2 - a * c)
  return b > 0 ? -c / (b + root) : (root - b) / a
}
