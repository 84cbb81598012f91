import type { Interval } from '../core/hyper.ts'
import { heightOf, type Scaling } from './heightScale.ts'
import type { Found } from './probe.ts'

/** What stands in for f about a point: its tangent, or a parabola with its curvature. */
export interface LocalModel {
  /** Its f − f* at a distance from the point. */
  excessAt(dx: number): number
  /** `undefined` for a tangent. */
  readonly curvature: number | undefined
}

/** The tangent of a function of one parameter, and its parabola where it has a second derivative. */
export function modelsAt({ diagnosis }: Pick<Found, 'diagnosis'>, base: number): LocalModel[] {
  const { value, gradient, hessian } = diagnosis
  const [slope] = gradient
  if (!Number.isFinite(value) || slope === undefined || !Number.isFinite(slope)) return []
  const excess = value - base
  const tangent = { excessAt: (dx: number) => excess + slope * dx, curvature: undefined }
  const curvature = hessian?.[0]?.[0]
  if (curvature === undefined) return [tangent]
  const excessAt = (dx: number) => excess + slope * dx + 0.5 * curvature * dx * dx
  return [tangent, { excessAt, curvature }]
}

/** The part of the domain about a point over which a model can be seen: up to where it leaves the picture for good. */
export function modelReach(
  { excessAt }: LocalModel,
  x: number,
  [low, high]: Interval,
  scaling: Scaling,
): Interval {
  const isSeen = (place: number) => {
    const excess = excessAt(place - x)
    // Below f* a logarithm has no height.
    if (scaling.kind === 'log' && excess < 0) return false
    const height = heightOf(scaling, excess)
    return height >= 0 && height <= 1
  }
  const towards = (end: number) => {
    const at = (share: number) => x + (end - x) * share
    let seen = 0
    while (seen < steps && isSeen(at((seen + 1) / steps))) seen++
    if (seen === steps) return end
    let [near, far] = [seen / steps, (seen + 1) / steps]
    for (let halving = 0; halving < 20; halving++) {
      const middle = (near + far) / 2
      if (isSeen(at(middle))) near = middle
      else far = middle
    }
    return at(near)
  }
  return [towards(Math.min(low, x)), towards(Math.max(high, x))]
}

const steps = 256
