import { dataOf, newest } from '../data/dataOf.ts'
import { shuffled } from '../data/draws.ts'
import { dataDraws, leastSquares } from '../data/generate.ts'
import { linear, log, type Values, whole } from '../hyper.ts'
import type { Landscape } from '../landscape.ts'

const data = dataOf({
  columns: ['p', 'q', 'v'],
  count: ({ size = 0 }) => size,
  rows: rowsOf,
  picture: 'groups',
})

/**
 * Two features, of which q is there in 5 % of the samples only, as a rare word would be: its weight y is hardly ever told
 * anything, which is what adaptive rates are for. Where q is there it is 1, so that the model is two parallel lines.
 */
export const sparseRegression: Landscape = {
  id: 'sparse-regression',
  name: 'Sparse regression',
  reference: 'Duchi, Hazan & Singer 2011, JMLR 12, 2121–2159',
  formula: '(x*p + y*q - v)^2',
  coordinates: ['x', 'y'],
  parameters: {
    size: whole('n', 200, [20, 1000], [2, 5000]),
    noise: log('σ', 0.3, [0.01, 2], [0, 1000]),
    scale: log('s', 1, [0.1, 10], [1e-3, 1e3]),
    correlation: linear('ρ', 0, [-0.95, 0.95], [-1, 1]),
    seed: whole('seed', 1, [1, 100], [0, 2 ** 32 - 1]),
  },
  domain: [
    [-1, 2.5],
    [-1, 4],
  ],
  start: [-0.6, -0.6],
  height: 'log',
  minima: newest((parameters) => {
    const rows = data.rows(parameters)
    const point = leastSquares(rows.length / 3, (row) => [
      rows[3 * row]!,
      rows[3 * row + 1]!,
      rows[3 * row + 2]!,
    ])
    return point ? [{ point, kind: 'stationary' as const }] : []
  }),
  data,
}

/** The weights that the samples scatter about, and the share of samples with the rare feature. */
const [dense, rare, share] = [1, 2, 0.05]

function rowsOf(parameters: Values): Float64Array<ArrayBuffer> {
  const { size = 0, noise = 0, scale = 1, correlation = 0 } = parameters
  const draws = dataDraws(parameters)
  const few = new Set(shuffled(size, draws).subarray(0, Math.max(1, Math.round(share * size))))
  const spread = Math.sqrt(1 - correlation * correlation)
  const rows = new Float64Array(3 * size)
  for (let row = 0; row < size; row++) {
    const there = Number(few.has(row))
    // Where q is there, the mean of p is ρs: the cosine between the two features where both are.
    const input = scale * (correlation * there + (there ? spread : 1) * draws.normal())
    rows[3 * row] = input
    rows[3 * row + 1] = there
    rows[3 * row + 2] = dense * input + rare * there + noise * draws.normal()
  }
  return rows
}
