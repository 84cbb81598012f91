import { dataOf, newest } from '../data/dataOf.ts'
import { dataDraws, leastSquares } from '../data/generate.ts'
import { linear, log, type Values, whole } from '../hyper.ts'
import type { Landscape } from '../landscape.ts'

const data = dataOf({
  columns: ['u', 'v'],
  count: ({ size = 0 }) => size,
  rows: rowsOf,
  picture: 'line',
})

/**
 * A straight line through noisy samples: x is its slope and y where it begins. `scale` and `correlation` are those of the inputs u
 * beside the column of ones that belongs to y: H = 2·[[s², ρs], [ρs, 1]] but for the chance of the draw, so that both are the
 * condition of the problem, and inputs that are normalised (s = 1, ρ = 0) make it a round bowl.
 *
 * Recipe for a landscape made of data: `formula` is the loss of one sample in the names of `data.columns`; `data.rows` draws the
 * samples by `dataDraws`; the parameters are those of the generator; a further way to draw it goes into `data.picture`.
 */
export const linearRegression: Landscape = {
  id: 'linear-regression',
  name: 'Linear regression',
  reference: 'Gauss 1809, Theoria motus corporum coelestium',
  formula: '(x*u + y - v)^2',
  coordinates: ['x', 'y'],
  parameters: {
    size: whole('n', 32, [8, 1000], [2, 5000]),
    noise: log('σ', 0.5, [0.01, 2], [0, 1000]),
    scale: log('s', 1.5, [0.1, 10], [1e-3, 1e3]),
    correlation: linear('ρ', 0.6, [-0.95, 0.95], [-1, 1]),
    seed: whole('seed', 1, [1, 100], [0, 2 ** 32 - 1]),
  },
  domain: [
    [-2, 4],
    [-3, 4],
  ],
  start: [-1.2, 3.2],
  height: 'log',
  minima: newest((parameters) => {
    const rows = data.rows(parameters)
    const point = leastSquares(rows.length / 2, (row) => [rows[2 * row]!, 1, rows[2 * row + 1]!])
    return point ? [{ point, kind: 'stationary' as const }] : []
  }),
  data,
}

/** The line that the samples scatter about. */
const [slope, offset] = [1.2, 0.5]

function rowsOf(parameters: Values): Float64Array<ArrayBuffer> {
  const { size = 0, noise = 0, scale = 1, correlation = 0 } = parameters
  const { normal } = dataDraws(parameters)
  const spread = Math.sqrt(1 - correlation * correlation)
  const rows = new Float64Array(2 * size)
  for (let row = 0; row < size; row++) {
    const input = scale * (correlation + spread * normal())
    rows[2 * row] = input
    rows[2 * row + 1] = slope * input + offset + noise * normal()
  }
  return rows
}
