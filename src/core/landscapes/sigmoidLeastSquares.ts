import { dataOf, newest } from '../data/dataOf.ts'
import { dataDraws } from '../data/generate.ts'
import { type Point, type Slopes, settle } from '../data/settle.ts'
import { transcendental } from '../formula/transcendental.ts'
import { log, type Values, whole } from '../hyper.ts'
import type { Landscape } from '../landscape.ts'

const data = dataOf({
  columns: ['p', 'q', 's'],
  count: ({ size = 0 }) => size,
  rows: rowsOf,
  picture: 'classes',
})

/**
 * Squared error of σ(x·p + y·q) against targets 0.9 and 0.1. A line through 0 tells the classes s = ±1 apart, and yet the least error
 * is where one sample in 32 stands on the wrong side: most samples lie where an upright line is exactly as sure as it should be, far up
 * and down along it; to take in the few beside it the line has to turn so far that the weights become large, and all others
 * pay a little for being too sure. The perceptron would not mind.
 */
export const sigmoidLeastSquares: Landscape = {
  id: 'sigmoid-least-squares',
  name: 'Least squares on a sigmoid',
  reference:
    'Brady, Raghavan & Slawny 1989, IEEE Transactions on Circuits and Systems 36(5), 665–674',
  formula: '(sigmoid(x*p + y*q) - (0.5 + 0.4*s))^2',
  coordinates: ['x', 'y'],
  parameters: {
    size: whole('n', 64, [64, 320], [64, 5000]),
    noise: log('σ', 0.1, [0.01, 0.3], [0, 1]),
    scale: log('s', 1, [0.3, 3], [1e-3, 1e3]),
    seed: whole('seed', 1, [1, 100], [0, 2 ** 32 - 1]),
  },
  domain: [
    [-2, 6],
    [-2, 3],
  ],
  start: [-1.2, 2.4],
  height: 'log',
  minima: newest((parameters) => {
    const rows = data.rows(parameters)
    const point = settle((point) => slopesAt(rows, point), [Math.log(9), 0])
    return point ? [{ point, kind: 'stationary' as const }] : []
  }),
  data,
}

/** In the class s = 1; the other one is its mirror image at 0 but for the chance of the draw. */
const [middle, reach] = [1, 3] as const
/** The samples beside it, one in 32, and weights that tell all samples apart, with room. */
const [beside, share, between, room] = [[-0.2, 0.72], 1 / 32, 0.3, 0.1] as const

function rowsOf(parameters: Values): Float64Array<ArrayBuffer> {
  const { size = 0, noise = 0, scale = 1 } = parameters
  const draws = dataDraws(parameters)
  const few = 2 * Math.floor((share * size) / 2)
  const rows = new Float64Array(3 * size)
  for (let row = 0; row < size; row++) {
    const side = row % 2 === 0 ? 1 : -1
    let [p, q]: Point = beside
    if (row >= few) {
      do {
        p = middle + noise * draws.normal()
        q = reach * (2 * draws.uniform() - 1)
      } while (p + between * q < room)
    }
    rows[3 * row] = side * p
    rows[3 * row + 1] = side * scale * q
    rows[3 * row + 2] = side
  }
  return rows
}

function slopesAt(rows: Float64Array, [x, y]: Point): Slopes {
  const sums = [0, 0, 0, 0, 0, 0] as [number, number, number, number, number, number]
  for (let at = 0; at < rows.length; at += 3) {
    const [p, q, s] = [rows[at]!, rows[at + 1]!, rows[at + 2]!]
    const output = 1 / (1 + transcendental.exp(-(x * p + y * q)))
    const rest = output - (0.5 + 0.4 * s)
    const slope = output * (1 - output)
    const bend = 2 * (slope * slope + rest * slope * (1 - 2 * output))
    sums[0] += rest * rest
    sums[1] += 2 * rest * slope * p
    sums[2] += 2 * rest * slope * q
    sums[3] += bend * p * p
    sums[4] += bend * p * q
    sums[5] += bend * q * q
  }
  const count = rows.length / 3
  return sums.map((sum) => sum / count) as typeof sums
}
