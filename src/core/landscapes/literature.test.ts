import { describe, expect, it } from 'vitest'
import type { Interval } from '../hyper.ts'
import { gridKernel } from '../kernel/grid.ts'
import { gridOf } from '../kernel/testing/machine.ts'
import { landscapeOf } from '../menus.ts'
import { landscapes } from './index.ts'
import { distance, lattice } from './testing/search.ts'
import { defaultsOf, fieldOf, objectiveOf } from './testing/setting.ts'

/**
 * What is in print. S&B: Surjanovic & Bingham, Virtual Library of Simulation Experiments, sfu.ca/~ssurjano. SciPy: its
 * benchmark collection, benchmarks/go_benchmark_functions. Digits as they stand there.
 */
interface Published {
  readonly source: string
  readonly domain: readonly Interval[]
  readonly value: string
  readonly minima: readonly (readonly string[])[]
}

const square = (half: number): readonly Interval[] => [
  [-half, half],
  [-half, half],
]
const everySign = (x: string, y: string) => [
  [x, y],
  [`-${x}`, y],
  [x, `-${y}`],
  [`-${x}`, `-${y}`],
]

const published: Readonly<Record<string, Published>> = {
  rosenbrock: { source: 'S&B', domain: square(2.048), value: '0', minima: [['1', '1']] },
  beale: { source: 'S&B', domain: square(4.5), value: '0', minima: [['3', '0.5']] },
  himmelblau: {
    source: 'SciPy',
    domain: square(5),
    value: '0',
    minima: [['3', '2']],
  },
  rastrigin: { source: 'S&B', domain: square(5.12), value: '0', minima: [['0', '0']] },
  ackley: { source: 'S&B', domain: square(32.768), value: '0', minima: [['0', '0']] },
  'styblinski-tang': {
    // S&B has −39.16599 a coordinate, which is not what f is at its own point.
    source: 'SciPy, twice the value for one coordinate',
    domain: square(5),
    value: '-78.33233140754284',
    minima: [['-2.903534', '-2.903534']],
  },
  booth: { source: 'S&B', domain: square(10), value: '0', minima: [['1', '3']] },
  matyas: { source: 'S&B', domain: square(10), value: '0', minima: [['0', '0']] },
  'goldstein-price': { source: 'S&B', domain: square(2), value: '3', minima: [['0', '-1']] },
  'three-hump-camel': { source: 'S&B', domain: square(5), value: '0', minima: [['0', '0']] },
  'six-hump-camel': {
    source: 'SciPy; S&B has −1.0316 at (±0.0898, ∓0.7126)',
    domain: [
      [-3, 3],
      [-2, 2],
    ],
    value: '-1.031628453489877',
    minima: [
      ['0.089842', '-0.712656'],
      ['-0.089842', '0.712656'],
    ],
  },
  branin: {
    source: 'S&B; SciPy has the further digits of the value',
    domain: [
      [-5, 10],
      [0, 15],
    ],
    value: '0.39788735772973816',
    minima: [
      ['-3.141593', '12.275'],
      ['3.141593', '2.275'],
      ['9.424778', '2.475'],
    ],
  },
  mccormick: {
    source: 'SciPy; S&B has −1.9133',
    domain: [
      [-1.5, 4],
      [-3, 4],
    ],
    value: '-1.913222954981037',
    minima: [['-0.547198', '-1.547198']],
  },
  levy: { source: 'S&B', domain: square(10), value: '0', minima: [['1', '1']] },
  'levy-13': { source: 'S&B', domain: square(10), value: '0', minima: [['1', '1']] },
  griewank: { source: 'S&B', domain: square(600), value: '0', minima: [['0', '0']] },
  easom: { source: 'S&B', domain: square(100), value: '-1', minima: [['3.141593', '3.141593']] },
  eggholder: {
    // SciPy's further digits are those of f at this rounded point.
    source: 'S&B',
    domain: square(512),
    value: '-959.6407',
    minima: [['512', '404.2319']],
  },
  'bukin-6': {
    source: 'S&B',
    domain: [
      [-15, -5],
      [-3, 3],
    ],
    value: '0',
    minima: [['-10', '1']],
  },
  schwefel: {
    source: 'SciPy; S&B has (420.9687, 420.9687)',
    domain: square(500),
    value: '0',
    minima: [['420.968746', '420.968746']],
  },
  'cross-in-tray': {
    source: 'S&B; SciPy has the further digits of the value',
    domain: square(10),
    value: '-2.062611870822739',
    minima: everySign('1.3494', '1.3494'),
  },
  'holder-table': {
    source: 'S&B; SciPy has the further digits of the value',
    domain: square(10),
    value: '-19.20850256788675',
    minima: everySign('8.05502', '9.66459'),
  },
  'drop-wave': { source: 'S&B', domain: square(5.12), value: '-1', minima: [['0', '0']] },
  'schaffer-2': { source: 'S&B', domain: square(100), value: '0', minima: [['0', '0']] },
  'schaffer-4': {
    // SciPy prints the point (0, 1.253115), where f is higher by 8e-10.
    source: 'SciPy; Wikipedia, Test functions for optimization, for the point',
    domain: square(100),
    value: '0.292579',
    minima: [
      ['0', '1.25313'],
      ['0', '-1.25313'],
    ],
  },
  zakharov: {
    source: 'S&B',
    domain: [
      [-5, 10],
      [-5, 10],
    ],
    value: '0',
    minima: [['0', '0']],
  },
  'dixon-price': { source: 'S&B', domain: square(10), value: '0', minima: [['1', '0.70711']] },
  michalewicz: {
    source: 'S&B; SciPy for the point',
    domain: [
      [0, Math.PI],
      [0, Math.PI],
    ],
    value: '-1.8013',
    minima: [['2.202906', '1.570796']],
  },
  'rosenbrock-3': {
    source: 'S&B',
    domain: [
      [-5, 10],
      [-5, 10],
      [-5, 10],
    ],
    value: '0',
    minima: [['1', '1', '1']],
  },
}

describe.each(Object.entries(published))('$0', (id, { domain, value, minima }) => {
  const landscape = landscapeOf(id)!
  const defaults = defaultsOf(landscape)
  const known = landscape.minima(defaults)

  it('has the published lowest value', () => {
    for (const { point } of known) {
      const error = Math.abs(objectiveOf(id).value(point) - Number(value))
      expect(error).toBeLessThanOrEqual(tolerance(value))
    }
  })

  it.each(minima)('has the published minimum at %s, %s', (...digits) => {
    const point = digits.map(Number)
    const nearest = known
      .map((minimum) => minimum.point)
      .toSorted((a, b) => distance(a, point) - distance(b, point))[0]!
    nearest.forEach((coordinate, i) => {
      expect(Math.abs(coordinate - point[i]!)).toBeLessThanOrEqual(tolerance(digits[i]!))
    })
  })

  it('is a number everywhere on a grid over the published domain', () => {
    expect(holes(id, domain)).toBe(0)
  })
})

it.each(landscapes)(
  '$id is a number everywhere on a grid over its own domain',
  ({ id, domain }) => {
    expect(holes(id, domain)).toBe(0)
  },
)

/** A unit in the last place printed, since some round and some cut off; 1e-6 for whole numbers; never below 1e-14 of it. */
function tolerance(digits: string): number {
  const places = digits.split('.')[1]?.length
  if (places === undefined) return 1e-6
  return Math.max(10 ** -places, 1e-14 * Math.abs(Number(digits)))
}

/** How many of 64 × 64 values are not finite; of three coordinates the last stands in the middle. */
function holes(id: string, domain: readonly Interval[]): number {
  const [x = [0, 0], y = [0, 0], z = [0, 0]] = domain
  const spacing = ([low, high]: Interval) => (high - low) / 63
  const values = { ...defaultsOf(landscapeOf(id)!), z: (z[0] + z[1]) / 2 }
  // A grid of the mean over samples is the worker's.
  if (landscapeOf(id)!.data) {
    return lattice(objectiveOf(id).value, domain, 63).filter(({ value }) => !Number.isFinite(value))
      .length
  }
  const grid = gridOf(gridKernel(fieldOf(id)), values, {
    columns: 64,
    rows: 64,
    x: [x[0], spacing(x)],
    y: [y[0], spacing(y)],
  })
  return grid.filter((value) => !Number.isFinite(value)).length
}
