import type { Interval } from '../hyper.ts'
import { eigen } from '../linalg/eigen.ts'
import type { Objective } from '../objective.ts'
import type { FoundMinimum } from './findMinima.ts'

const mostSteps = 200
/** |λ| below this part of the largest counts as that part: a step along a flat direction stays bounded. */
const flattest = 1e-10
/** λ below this part of the largest is zero: minima lie side by side. */
const vanishing = 1e-9

/**
 * The minimum that a descent from a place ends in, or nothing if it ends in none: Newton's steps with |λ| for λ within a
 * trust region and the borders of the domain; where f has kinks, a search by shrinking steps.
 */
export function refined(
  objective: Objective,
  domain: readonly Interval[],
  seed: readonly number[],
): FoundMinimum | undefined {
  const spans = domain.map(([low, high]) => high - low)
  const smooth = descended(objective, domain, spans, seed)
  const isFlat = isStationary(objective, domain, smooth)
  // Where derivatives do not lead to the bottom it may be a kink.
  const point = isFlat ? smooth : compass(objective, domain, spans, smooth)
  const value = objective.value(point)
  if (!Number.isFinite(value)) return undefined
  const kind = kindAt(objective, domain, point)
  return kind && isLowestAround(objective, domain, spans, point, value)
    ? { point, value, kind }
    : undefined
}

/** Coordinates at a border that f falls across: they stay where they are. */
function heldBack(
  domain: readonly Interval[],
  x: readonly number[],
  gradient: readonly number[],
): boolean[] {
  return domain.map(
    ([low, high], i) => (x[i]! <= low && gradient[i]! > 0) || (x[i]! >= high && gradient[i]! < 0),
  )
}

function descended(
  objective: Objective,
  domain: readonly Interval[],
  spans: readonly number[],
  seed: readonly number[],
): number[] {
  let x = [...seed]
  let value = objective.value(x)
  let gradient = objective.gradient(x)
  let size = freeSize(domain, x, gradient)
  // In parts of the domain, so that no coordinate outweighs another.
  let radius = 0.02
  for (let made = 0; made < mostSteps && size > 0 && radius > 1e-17; made++) {
    const step = stepFrom(objective, domain, spans, x, gradient, radius)
    const next = x.map((from, i) => within(from + step[i]! * spans[i]!, domain[i]!))
    if (next.every((to, i) => to === x[i])) break
    const nextValue = objective.value(next)
    const nextGradient = objective.gradient(next)
    const nextSize = freeSize(domain, next, nextGradient)
    // Where rounding hides which value is lower, the gradient tells.
    const isAsLow = nextValue <= value + 4 * Number.EPSILON * Math.abs(value)
    if (nextValue < value || (isAsLow && nextSize < size)) {
      x = next
      value = nextValue
      gradient = nextGradient
      size = nextSize
      radius = Math.min(2 * radius, 0.1)
    } else radius /= 4
  }
  return x
}

/** Length of the gradient along the coordinates that may move. */
function freeSize(
  domain: readonly Interval[],
  x: readonly number[],
  gradient: readonly number[],
): number {
  const held = heldBack(domain, x, gradient)
  return Math.hypot(...gradient.map((slope, i) => (held[i] ? 0 : slope)))
}

/** A step in parts of the domain, no longer than the radius. */
function stepFrom(
  objective: Objective,
  domain: readonly Interval[],
  spans: readonly number[],
  x: readonly number[],
  gradient: readonly number[],
  radius: number,
): number[] {
  const held = heldBack(domain, x, gradient)
  const slope = gradient.map((g, i) => (held[i] ? 0 : g * spans[i]!))
  const hessian = objective.hessian(x)
  const step = hessian
    ? newton(
        hessian.map((row, i) =>
          row.map((h, j) => (held[i] || held[j] ? (i === j ? 1 : 0) : h * spans[i]! * spans[j]!)),
        ),
        slope,
      )
    : slope.map((g) => -g / (Math.hypot(...slope) || 1))
  const length = Math.hypot(...step)
  return step.map((part) => (length > radius ? (part * radius) / length : part) || 0)
}

function newton(hessian: number[][], slope: readonly number[]): number[] {
  const { values, vectors } = eigen(hessian)
  const largest = Math.max(...values.map(Math.abs))
  const step = slope.map(() => 0)
  for (const [k, vector] of vectors.entries()) {
    const along = vector.reduce((sum, part, i) => sum + part * slope[i]!, 0)
    const curvature = Math.max(Math.abs(values[k]!), flattest * largest, Number.MIN_VALUE)
    for (const [i, part] of vector.entries()) step[i]! -= (along / curvature) * part
  }
  return step
}

/** Whether every slope that is left is what rounding makes of the curvature, or of nothing at all. */
function isStationary(
  objective: Objective,
  domain: readonly Interval[],
  x: readonly number[],
): boolean {
  const hessian = objective.hessian(x)
  if (!hessian) return false
  const curvature = Math.max(...hessian.flat().map(Math.abs))
  const size = freeSize(domain, x, objective.gradient(x))
  const reach = Math.max(1, Math.hypot(...x))
  return size <= 1e-10 || size <= 1e-9 * curvature * reach
}

/** The lowest place that steps along and across the coordinates find, each as long as it helps and then half as long. */
function compass(
  { value }: Objective,
  domain: readonly Interval[],
  spans: readonly number[],
  from: readonly number[],
): number[] {
  let x = [...from]
  let lowest = value(x)
  const directions = directionsIn(domain.length)
  for (let reach = 1e-2, rounds = 0; reach > 1e-16 && rounds < 4000; rounds++) {
    let isLower = false
    for (const direction of directions) {
      const next = x.map((at, i) => within(at + reach * spans[i]! * direction[i]!, domain[i]!))
      const there = value(next)
      if (there < lowest) {
        x = next
        lowest = there
        isLower = true
        break
      }
    }
    if (!isLower) reach /= 2
  }
  return x
}

/** What kind of minimum a place is, if it is one by what the derivatives say. */
function kindAt(
  objective: Objective,
  domain: readonly Interval[],
  x: readonly number[],
): FoundMinimum['kind'] | undefined {
  const gradient = objective.gradient(x)
  const held = heldBack(domain, x, gradient)
  const hessian = objective.hessian(x)
  if (held.some(Boolean)) return 'boundary'
  if (!isStationary(objective, domain, x) || !hessian) return 'kink'
  const { values: eigenvalues } = eigen(hessian)
  const largest = Math.max(...eigenvalues.map(Math.abs))
  const smallest = Math.min(...eigenvalues)
  if (smallest < -vanishing * largest) return undefined
  return smallest <= vanishing * largest ? 'curve' : 'stationary'
}

/** Distances, in parts of the domain, at which nothing may be lower. */
const distances = [1e-3, 1e-4, 1e-5, 1e-6, 1e-7]

/** Whether nothing nearby is lower by more than rounding: a saddle, or a slope that a kink hides, would be found out. */
function isLowestAround(
  { value }: Objective,
  domain: readonly Interval[],
  spans: readonly number[],
  x: readonly number[],
  lowest: number,
): boolean {
  const tolerance = 1e-13 * Math.max(Math.abs(lowest), 1e-3)
  return distances.every((distance) =>
    directionsIn(domain.length).every((direction) => {
      const next = x.map((at, i) => within(at + distance * spans[i]! * direction[i]!, domain[i]!))
      return !(value(next) < lowest - tolerance)
    }),
  )
}

/** Directions all around: of a line both, of a plane 32, of space along the axes and across them. */
function directionsIn(axes: number): readonly (readonly number[])[] {
  if (axes === 1) return [[-1], [1]]
  if (axes === 2)
    return Array.from({ length: 32 }, (_, i) => {
      const angle = (i * Math.PI) / 16
      return [Math.cos(angle), Math.sin(angle)]
    })
  const parts = [-1, 0, 1]
  return parts
    .flatMap((a) => parts.flatMap((b) => parts.map((c) => [a, b, c])))
    .filter((direction) => direction.some((part) => part !== 0))
}

function within(value: number, [low, high]: Interval): number {
  return Math.min(Math.max(value, low), high)
}
