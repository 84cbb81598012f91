import { dataOf, newest } from '../data/dataOf.ts'
import { dataDraws, leastSquares } from '../data/generate.ts'
import { type Interval, linear, log, type Values, whole } from '../hyper.ts'
import type { Landscape, Minimum } from '../landscape.ts'

const output = 'relu(x*u + y)'

const data = dataOf({
  columns: ['u', 'v'],
  count: ({ size = 0 }) => size,
  rows: rowsOf,
  picture: 'curve',
  output,
})

/**
 * One rectified unit on samples that rise to both sides, to the right more than to the left (`left` is how much of it). It can follow
 * one side alone: the right one at the minimum, the left one at a worse local minimum. Where x·u + y is negative for all samples
 * the unit is dead: f is level there, and no gradient leads away.
 */
export const reluNeuron: Landscape = {
  id: 'relu-neuron',
  name: 'ReLU neuron',
  reference: 'Glorot, Bordes & Bengio 2011, AISTATS, PMLR 15, 315–323',
  formula: `(${output} - v)^2`,
  coordinates: ['x', 'y'],
  parameters: {
    size: whole('n', 24, [8, 100], [2, 1000]),
    noise: log('σ', 0.1, [0.01, 1], [0, 1000]),
    scale: log('s', 1, [0.3, 3], [1e-3, 1e3]),
    left: linear('ℓ', 0.3, [0, 1], [-10, 10]),
    seed: whole('seed', 1, [1, 100], [0, 2 ** 32 - 1]),
  },
  domain: [
    [-2.5, 2.5],
    [-2.5, 2.5],
  ],
  start: [-0.3, 1.9],
  height: 'linear',
  minima: newest((parameters) => lowest(data.rows(parameters))),
  data,
}

function rowsOf(parameters: Values): Float64Array<ArrayBuffer> {
  const { size = 0, noise = 0, scale = 1, left = 0 } = parameters
  const { normal, uniform } = dataDraws(parameters)
  const rows = new Float64Array(2 * size)
  for (let row = 0; row < size; row++) {
    const input = scale * (4 * uniform() - 2)
    rows[2 * row] = input
    rows[2 * row + 1] = (input > 0 ? input : -left * input) + noise * normal()
  }
  return rows
}

/**
 * The global minimum. Which samples are active changes where (x, y) crosses one of the lines x·u + y = 0, which all go through 0: f
 * is a parabola in each wedge between two of them, and lowest in the middle of one, along one of its borders, or in the dead wedge.
 */
function lowest(rows: Float64Array): Minimum[] {
  const samples = Array.from(
    { length: rows.length / 2 },
    (_, row): Interval => [rows[2 * row]!, rows[2 * row + 1]!],
  ).sort(([a], [b]) => a - b)
  const loss = (point: readonly number[]) => lossAt(samples, point)
  let best: { readonly at: Minimum; readonly f: number } | undefined
  for (let cut = 0; cut < samples.length; cut++) {
    const [right, left] = [samples.slice(cut), samples.slice(0, cut + 1)]
    for (const minimum of [
      ...inWedge(right, samples),
      ...inWedge(left, samples),
      ...onBorder(right, samples[cut]!, 1),
      ...onBorder(left, samples[cut]!, -1),
    ]) {
      const f = loss(minimum.point)
      if (!best || f < best.f) best = { at: minimum, f }
    }
  }
  // A dead unit may be the best there is, all along a wedge.
  return best && best.f < loss([0, 0]) ? [best.at] : []
}

/** Where the parabola of these active samples is lowest, if those are the active ones there. */
function inWedge(active: readonly Interval[], samples: readonly Interval[]): Minimum[] {
  const point = leastSquares(active.length, (row) => [active[row]![0], 1, active[row]![1]])
  if (!point) return []
  const isActive = ([u]: Interval) => point[0] * u + point[1] > 0
  const agrees = active.every(isActive) && samples.filter(isActive).length === active.length
  return agrees ? [{ point, kind: 'stationary' }] : []
}

/** The best unit that begins to rise at this sample, to the right or to the left. */
function onBorder(active: readonly Interval[], [from]: Interval, side: 1 | -1): Minimum[] {
  let [square, product] = [0, 0]
  for (const [u, v] of active) {
    square += (u - from) ** 2
    product += (u - from) * v
  }
  const slope = product / square
  return slope * side > 0 ? [{ point: [slope, -slope * from], kind: 'kink' }] : []
}

function lossAt(samples: readonly Interval[], [x = 0, y = 0]: readonly number[]): number {
  let sum = 0
  for (const [u, v] of samples) sum += (Math.max(x * u + y, 0) - v) ** 2
  return sum / samples.length
}
