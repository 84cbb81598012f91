import { dataOf, newest } from '../data/dataOf.ts'
import { dataDraws } from '../data/generate.ts'
import { type Point, type Slopes, settle } from '../data/settle.ts'
import { transcendental } from '../formula/transcendental.ts'
import { linear, log, type Values, whole } from '../hyper.ts'
import type { Landscape } from '../landscape.ts'

const { tanh } = transcendental

const output = 'tanh(x*u) + tanh(y*u)'

const data = dataOf({
  columns: ['u', 'v'],
  count: ({ size = 0 }) => size,
  rows: rowsOf,
  picture: 'curve',
  output,
})

/**
 * Two hidden units that are added up, taught by two of the same kind. Which unit is which makes no difference: the landscape is its
 * own mirror image, with two equal minima and a ridge between them, and a start with x = y stays there.
 */
export const twoHiddenUnits: Landscape = {
  id: 'two-hidden-units',
  name: 'Two hidden units',
  reference: 'Goodfellow, Bengio & Courville 2016, Deep Learning, section 8.2.2',
  formula: `(${output} - v)^2`,
  coordinates: ['x', 'y'],
  parameters: {
    size: whole('n', 32, [8, 200], [2, 1000]),
    noise: linear('σ', 0, [0, 0.2], [0, 100]),
    scale: log('s', 1, [0.5, 3], [1e-3, 1e3]),
    seed: whole('seed', 1, [1, 100], [0, 2 ** 32 - 1]),
  },
  domain: [
    [-1.5, 3.5],
    [-1.5, 3.5],
  ],
  start: [-1, 0.4],
  height: 'log',
  minima: newest((parameters) => lowest(data.rows(parameters))),
  data,
}

/** The weights of the units that teach. */
const teacher = [0.7, 2] as const

function rowsOf(parameters: Values): Float64Array<ArrayBuffer> {
  const { size = 0, noise = 0, scale = 1 } = parameters
  const { normal } = dataDraws(parameters)
  const rows = new Float64Array(2 * size)
  for (let row = 0; row < size; row++) {
    const input = scale * normal()
    const target = tanh(teacher[0] * input) + tanh(teacher[1] * input)
    rows[2 * row] = input
    rows[2 * row + 1] = target + noise * normal()
  }
  return rows
}

/** What is downhill from the teacher's weights, and its mirror image. */
function lowest(rows: Float64Array) {
  const found = settle((point) => slopesAt(rows, point), teacher)
  if (!found) return []
  const [x, y] = found
  const points: readonly Point[] = x === y ? [found] : [found, [y, x]]
  return points.map((point) => ({ point, kind: 'stationary' as const }))
}

function slopesAt(rows: Float64Array, [x, y]: Point): Slopes {
  const sums = [0, 0, 0, 0, 0, 0] as [number, number, number, number, number, number]
  for (let at = 0; at < rows.length; at += 2) {
    const u = rows[at]!
    const [first, second] = [tanh(x * u), tanh(y * u)]
    const rest = first + second - rows[at + 1]!
    const [p, q] = [u * (1 - first * first), u * (1 - second * second)]
    sums[0] += rest * rest
    sums[1] += 2 * rest * p
    sums[2] += 2 * rest * q
    sums[3] += 2 * p * (p - 2 * rest * u * first)
    sums[4] += 2 * p * q
    sums[5] += 2 * q * (q - 2 * rest * u * second)
  }
  const count = rows.length / 2
  return sums.map((sum) => sum / count) as typeof sums
}
