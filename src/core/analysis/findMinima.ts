import type { Interval } from '../hyper.ts'
import type { Minimum } from '../landscape.ts'
import type { Objective } from '../objective.ts'
import { refined } from './refineMinimum.ts'

/** A minimum that a search came upon. */
export interface FoundMinimum extends Minimum {
  readonly value: number
}

/** How far a search is, in [0, 1], and what it has found so far. */
export interface SearchState {
  readonly share: number
  readonly found: readonly FoundMinimum[]
}

/** As many as a picture can show, and places to begin from. */
const mostFound = 64
const mostSeeds = 600
/** Values asked for along one coordinate, by the number of coordinates. */
const values = [1, 2049, 161, 41]
/** Two places nearer than this part of the domain are one minimum. */
const same = 1e-5

/**
 * Local minima within a domain, the lowest first: from every local minimum of a grid a descent with exact derivatives. A
 * search on a grid can miss what is narrower than its cells. Yields how far it is, so that it can be shown and stopped.
 */
export function* findMinima(
  objective: Objective,
  domain: readonly Interval[],
): Generator<SearchState, readonly FoundMinimum[]> {
  const seeds = yield* seedsOf(objective, domain)
  let found: FoundMinimum[] = []
  for (const [i, seed] of seeds.entries()) {
    const minimum = refined(objective, domain, seed)
    if (minimum) found = withMinimum(found, minimum, domain)
    yield { share: 0.2 + (0.8 * (i + 1)) / seeds.length, found }
  }
  return found
}

/** Of a curve of minima so many points are told. */
const mostOfCurve = 8

/** Puts a minimum in its place by value, unless it is known. */
function withMinimum(
  found: readonly FoundMinimum[],
  minimum: FoundMinimum,
  domain: readonly Interval[],
): FoundMinimum[] {
  const isKnown = found.some((other) => isNear(other.point, minimum.point, domain))
  const alike = found.filter(({ kind, value }) => kind === 'curve' && isAlike(value, minimum.value))
  if (isKnown || (minimum.kind === 'curve' && alike.length >= mostOfCurve)) return [...found]
  return [...found, minimum].sort((a, b) => a.value - b.value).slice(0, mostFound)
}

function isAlike(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-3)
}

function isNear(a: readonly number[], b: readonly number[], domain: readonly Interval[]): boolean {
  return domain.every(([low, high], i) => Math.abs(a[i]! - b[i]!) <= same * (high - low))
}

/** Places of a grid that no neighbour undercuts, the lowest first. */
function* seedsOf(
  { value }: Objective,
  domain: readonly Interval[],
): Generator<SearchState, number[][]> {
  const count = values[domain.length] ?? 2
  const total = count ** domain.length
  const grid = new Float64Array(total)
  const pointAt = (index: number) =>
    domain.map(([low, high], axis) => {
      const place = Math.floor(index / count ** axis) % count
      return low + ((high - low) * place) / (count - 1)
    })
  for (let index = 0; index < total; index++) {
    const here = value(pointAt(index))
    grid[index] = Number.isFinite(here) ? here : Number.POSITIVE_INFINITY
    if (index % 1024 === 0) yield { share: (0.2 * index) / total, found: [] }
  }
  const seeds: { readonly index: number; readonly value: number }[] = []
  for (let index = 0; index < total; index++) {
    if (isLowest(grid, index, count, domain.length)) seeds.push({ index, value: grid[index]! })
  }
  seeds.sort((a, b) => a.value - b.value)
  return seeds.slice(0, mostSeeds).map(({ index }) => pointAt(index))
}

/** Whether no neighbour, also across a corner, is lower; of several as low only the first counts, so that plains have few. */
function isLowest(grid: Float64Array, index: number, count: number, axes: number): boolean {
  const here = grid[index]!
  if (here === Number.POSITIVE_INFINITY) return false
  for (let neighbour = 0; neighbour < 3 ** axes; neighbour++) {
    let other = 0
    let isInside = true
    for (let axis = 0; axis < axes; axis++) {
      const size = count ** axis
      const place = (Math.floor(index / size) % count) + (Math.floor(neighbour / 3 ** axis) % 3) - 1
      isInside &&= place >= 0 && place < count
      other += place * size
    }
    if (!isInside || other === index) continue
    if (grid[other]! < here || (grid[other] === here && other < index)) return false
  }
  return true
}
