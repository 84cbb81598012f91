import { dataOf, newest } from '../data/dataOf.ts'
import { dataDraws } from '../data/generate.ts'
import { log, type Values, whole } from '../hyper.ts'
import type { Landscape } from '../landscape.ts'

const data = dataOf({
  columns: ['p', 'q', 's'],
  count: ({ size = 0 }) => size,
  rows: rowsOf,
  picture: 'classes',
})

/**
 * One neuron that tells two classes s = ±1 apart by the side of a line through 0: the cross-entropy of σ(x·p + y·q). No line
 * tells all of them apart, on purpose: else f would fall for ever while w grows, and there would be no minimum.
 */
export const logisticNeuron: Landscape = {
  id: 'logistic-neuron',
  name: 'Logistic neuron',
  reference: 'Cox 1958, J. Royal Stat. Soc. B 20, 215–242',
  formula: 'softplus(-s*(x*p + y*q))',
  coordinates: ['x', 'y'],
  parameters: {
    size: whole('n', 64, [16, 1000], [8, 5000]),
    // Below it nearly all samples would need wrong labels until no line tells the classes apart.
    noise: log('σ', 1, [0.3, 3], [0.05, 100]),
    scale: log('s', 1, [0.1, 10], [1e-3, 1e3]),
    seed: whole('seed', 1, [1, 100], [0, 2 ** 32 - 1]),
  },
  domain: [
    [-4, 6],
    [-4, 6],
  ],
  start: [-2.5, 4.5],
  height: 'log',
  minima: newest((parameters) => {
    const point = lowest(data.rows(parameters))
    return point ? [{ point, kind: 'stationary' as const }] : []
  }),
  data,
}

/** Middle of the class s = 1 before q is scaled; the other lies opposite. */
const middle = [1, 0.7] as const

function rowsOf(parameters: Values): Float64Array<ArrayBuffer> {
  const { size = 0, noise = 0, scale = 1 } = parameters
  const { normal } = dataDraws(parameters)
  const rows = new Float64Array(3 * size)
  for (let row = 0; row < size; row++) {
    const side = row % 2 === 0 ? 1 : -1
    rows[3 * row] = side * middle[0] + noise * normal()
    rows[3 * row + 1] = scale * (side * middle[1] + noise * normal())
    rows[3 * row + 2] = side
  }
  // Wrong labels, one by one, until no line through 0 tells the classes apart.
  for (let row = 0; row < size && isSeparable(rows, scale); row++) rows[3 * row + 2]! *= -1
  return rows
}

/** A gap is half a turn already where so little is missing: the minimum would be too far away. */
const slack = 1e-3

/**
 * Whether all points, those of class −1 mirrored at 0, lie in one half-plane: a gap of at least half a turn between neighbours.
 * By products and roots alone, so that every engine makes the same data; before q is scaled, which changes no side of any line.
 */
function isSeparable(rows: Float64Array, scale: number): boolean {
  const points = Array.from({ length: rows.length / 3 }, (_, row): Point => {
    const s = rows[3 * row + 2]!
    return [rows[3 * row]! * s, (rows[3 * row + 1]! * s) / scale]
  })
  points.sort((a, b) => half(a) - half(b) || cross(b, a))
  return points.some((point, i) => {
    const next = points[(i + 1) % points.length]!
    const turn = cross(point, next)
    if (turn < 0) return true
    const along = point[0] * next[0] + point[1] * next[1]
    return along < 0 && turn <= slack * length(point) * length(next)
  })
}

type Point = readonly [p: number, q: number]

/** Of a whole turn, in the order of the angles from −π to π. */
function half([p, q]: Point): number {
  return q < 0 || (q === 0 && p < 0) ? 0 : 1
}

/** Positive where b stands to the left of a. */
function cross(a: Point, b: Point): number {
  return a[0] * b[1] - a[1] * b[0]
}

function length([p, q]: Point): number {
  return Math.sqrt(p * p + q * q)
}

/** Newton's method from 0 with steps halved until f falls: f is convex, and smooth. */
function lowest(rows: Float64Array): readonly [number, number] | undefined {
  let point: readonly [number, number] = [0, 0]
  let here = slopesAt(rows, point)
  for (let round = 0; round < 100; round++) {
    const [f, gx, gy, xx, xy, yy] = here
    const determinant = xx * yy - xy * xy
    if (!(determinant > 0)) return undefined
    const step = [(yy * gx - xy * gy) / determinant, (xx * gy - xy * gx) / determinant] as const
    if (Math.hypot(...step) <= 1e-15 * (1 + Math.hypot(...point))) return point
    let share = 1
    let next: readonly [number, number] = [point[0] - step[0], point[1] - step[1]]
    while (slopesAt(rows, next)[0] > f && share > 1e-9) {
      share /= 2
      next = [point[0] - share * step[0], point[1] - share * step[1]]
    }
    // Rounding hides any further fall.
    if (share <= 1e-9) return point
    point = next
    here = slopesAt(rows, point)
  }
  return point
}

/** f, its gradient, and its second derivatives, each as a mean. */
function slopesAt(rows: Float64Array, [x, y]: readonly [number, number]) {
  const sums = [0, 0, 0, 0, 0, 0] as [number, number, number, number, number, number]
  for (let at = 0; at < rows.length; at += 3) {
    const [p, q, s] = [rows[at]!, rows[at + 1]!, rows[at + 2]!]
    const margin = s * (x * p + y * q)
    const wrong = 1 / (1 + Math.exp(margin))
    const bend = wrong * (1 - wrong)
    sums[0] += Math.max(-margin, 0) + Math.log1p(Math.exp(-Math.abs(margin)))
    sums[1] -= s * wrong * p
    sums[2] -= s * wrong * q
    sums[3] += bend * p * p
    sums[4] += bend * p * q
    sums[5] += bend * q * q
  }
  const count = rows.length / 3
  return sums.map((sum) => sum / count) as typeof sums
}
