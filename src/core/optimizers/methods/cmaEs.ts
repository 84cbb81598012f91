import { transcendental } from '../../formula/transcendental.ts'
import type { CloudAxis } from '../../internals.ts'
import { type Eigen, eigen } from '../../linalg/eigen.ts'
import { moved, norm, scaled, type Vector } from '../../linalg/vector.ts'
import type { Method } from '../../optimizer.ts'
import { drawNormals, type RandomState, randomStream } from '../../random.ts'

export interface CmaEsState {
  /** The samples scatter about the point with the covariance sigma² · covariance. */
  readonly sigma: number
  readonly covariance: readonly Vector[]
  /** Where the mean has been going lately, in units of sigma; the second one as if the covariance were the identity. */
  readonly path: Vector
  readonly plainPath: Vector
  readonly generation: number
  /** The last generation, best first. */
  readonly samples: readonly Sample[]
  readonly random: RandomState
}

interface Sample {
  readonly x: Vector
  readonly value: number
  /** From the mean, in units of sigma. */
  readonly away: Vector
  /** The same before the covariance shaped it. */
  readonly plain: Vector
}

/**
 * One generation a step; the point of the run is the mean of the distribution. All constants and formulas are those of Hansen's
 * tutorial (arXiv:1604.00772) without negative weights. Only the ranking of the samples counts; where f is undefined they come last.
 */
export const cmaEs: Method<CmaEsState> = {
  init: (start, { sigma0 = 0.5 }, seed) => ({
    sigma: sigma0,
    covariance: start.map((_, i) => start.map((_, j) => (i === j ? 1 : 0))),
    path: start.map(() => 0),
    plainPath: start.map(() => 0),
    generation: 0,
    samples: [],
    random: randomStream(seed, 'cma-es'),
  }),
  step(x, state, objective, { popsize = 8 }) {
    const size = Math.floor(popsize)
    const constants = constantsOf(x.length, size)
    const axes = eigen(state.covariance)
    const { drawn, random } = drawNormals(state.random, size * x.length)
    const samples = Array.from({ length: size }, (_, i): Sample => {
      const plain = drawn.slice(i * x.length, (i + 1) * x.length)
      const away = shaped(axes, plain)
      const point = moved(x, state.sigma, away)
      return { x: point, value: objective.value(point), away, plain }
    }).toSorted((a, b) => rank(a.value) - rank(b.value) || 0)
    const mean = (part: 'away' | 'plain') => weighted(samples, part, constants.weights)
    const next = adapted(state, mean('away'), shapedPlain(axes, mean('plain')), samples, constants)
    return { x: moved(x, state.sigma, mean('away')), state: { ...next, samples, random } }
  },
  tell({ x, state, next }) {
    const { samples } = next.state
    const parents = Math.floor(samples.length / 2)
    return {
      kind: 'cloud',
      mean: x,
      nextMean: next.x,
      sigma: state.sigma,
      nextSigma: next.state.sigma,
      axes: axesOf(state),
      nextAxes: axesOf(next.state),
      samples: samples.map(({ x, value }, place) => ({ x, value, counts: place < parents })),
    }
  },
}

/** The axes of the ellipsoid in which most samples fall. */
function axesOf({ sigma, covariance }: CmaEsState): CloudAxis[] {
  const { values, vectors } = eigen(covariance)
  return values.map((value, i) => ({
    deviation: sigma * Math.sqrt(Math.max(0, value)),
    direction: vectors[i]!,
  }))
}

/** The distribution after a generation whose best samples lie on the average `away` from the mean, `plain` without its shape. */
function adapted(
  state: CmaEsState,
  away: Vector,
  plain: Vector,
  samples: readonly Sample[],
  constants: Constants,
): Omit<CmaEsState, 'samples' | 'random'> {
  const { n, weights, mass, pathRate, sigmaRate, damping, rankOne, rankMany, usual } = constants
  const generation = state.generation + 1
  const kept = (path: Vector, rate: number, part: number, step: Vector) =>
    moved(scaled(1 - rate, path), part * Math.sqrt(rate * (2 - rate) * mass), step)
  const plainPath = kept(state.plainPath, sigmaRate, 1, plain)
  const length = norm(plainPath)
  const settled = Math.sqrt(1 - (1 - sigmaRate) ** (2 * generation))
  // A path that has grown too fast would stretch the covariance too much.
  const isCalm = length / settled < (1.4 + 2 / (n + 1)) * usual
  const path = kept(state.path, pathRate, isCalm ? 1 : 0, away)
  const rest = 1 - rankOne - rankMany + (isCalm ? 0 : rankOne * pathRate * (2 - pathRate))
  const covariance = state.covariance.map((row, i) =>
    row.map((entry, j) => {
      const spread = weights.reduce((sum, weight, k) => {
        const { away } = samples[k]!
        return sum + weight * (away[i]! * away[j]!)
      }, 0)
      return rest * entry + rankOne * (path[i]! * path[j]!) + rankMany * spread
    }),
  )
  const sigma = state.sigma * transcendental.exp((sigmaRate / damping) * (length / usual - 1))
  return { sigma, covariance, path, plainPath, generation }
}

/** Constants of the tutorial's table 1, for so many coordinates and samples. */
function constantsOf(dimension: number, size: number) {
  const parents = Math.floor(size / 2)
  const raw = Array.from(
    { length: parents },
    (_, i) => transcendental.log((size + 1) / 2) - transcendental.log(i + 1),
  )
  const total = raw.reduce((sum, weight) => sum + weight, 0)
  const weights = raw.map((weight) => weight / total)
  const mass = 1 / weights.reduce((sum, weight) => sum + weight ** 2, 0)
  const n = dimension
  const pathRate = (4 + mass / n) / (n + 4 + (2 * mass) / n)
  const sigmaRate = (mass + 2) / (n + mass + 5)
  const damping = 1 + 2 * Math.max(0, Math.sqrt((mass - 1) / (n + 1)) - 1) + sigmaRate
  const rankOne = 2 / ((n + 1.3) ** 2 + mass)
  const rankMany = Math.min(1 - rankOne, (2 * (0.25 + mass + 1 / mass - 2)) / ((n + 2) ** 2 + mass))
  /** The mean length of a standard normal vector, nearly. */
  const usual = Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n ** 2))
  return { n, weights, mass, pathRate, sigmaRate, damping, rankOne, rankMany, usual }
}

type Constants = ReturnType<typeof constantsOf>

function rank(value: number): number {
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value
}

/** A standard normal vector with the covariance of these axes: its components are lengths along them, times their deviations. */
function shaped({ values, vectors }: Eigen, plain: Vector): Vector {
  return combined(
    vectors,
    plain.map((component, i) => component * Math.sqrt(Math.max(0, values[i]!))),
  )
}

/** The same without the deviations: C^−½ times what `shaped` gives, and nothing is divided. */
function shapedPlain({ vectors }: Eigen, plain: Vector): Vector {
  return combined(vectors, plain)
}

function combined(vectors: readonly Vector[], lengths: Vector): Vector {
  const zero = vectors[0]!.map(() => 0)
  return vectors.reduce<Vector>((sum, vector, i) => moved(sum, lengths[i]!, vector), zero)
}

function weighted(samples: readonly Sample[], part: 'away' | 'plain', weights: Vector): Vector {
  return combined(
    weights.map((_, i) => samples[i]![part]),
    weights,
  )
}
