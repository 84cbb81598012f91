import type { Field } from '../formula/field.ts'
import { defineOutside } from '../formula/outside.ts'
import type { Tree } from '../formula/tree.ts'
import type { Interval } from '../hyper.ts'
import type { Landscape } from '../landscape.ts'
import type { Given } from '../landscapes/given.ts'
import type { Built } from './build.ts'
import { curveSpline } from './curve.ts'
import type { Grid } from './surface.ts'
import { surfaceSpline } from './surface.ts'

/** What every thread may know of a landscape made of a file; plain data. */
export interface LoadedLandscape {
  /** What a link says of the file: no two landscapes have the same. */
  readonly file: string
  readonly name: string
  readonly domain: readonly Interval[]
  readonly start: readonly number[]
}

/** The landscape with the field that stands for it in trees. Only a thread that has `computeLoaded` it knows its numbers. */
export function loadedLandscape({ file, name, domain, start }: LoadedLandscape): Given {
  const coordinates = ['x', 'y'].slice(0, domain.length)
  const landscape: Landscape = {
    id: 'file',
    name,
    reference: '',
    formula: '',
    coordinates,
    parameters: {},
    domain,
    start,
    height: 'linear',
    minima: () => [],
  }
  return { landscape, field: fieldOf(coordinates, `@${file}`) }
}

/** Defines the functions that the field of a landscape calls, by the splines through its numbers. */
export function computeLoaded({ file }: LoadedLandscape, built: Built): void {
  if (built.kind === 'curve') {
    const spline = curveSpline(built.samples)
    for (const order of [0, 1, 2]) {
      defineOutside(`@${file} ${order}`, (x) => spline(order, x!))
    }
  } else if (built.kind === 'surface') {
    const spline = surfaceSpline(built.grid)
    for (const [across, up] of orders) {
      defineOutside(`@${file} ${across}${up}`, (x, y) => spline(across, up, x!, y!))
    }
  }
}

/** Of all derivatives that are asked for, how often by x and how often by y. */
const orders = [
  [0, 0],
  [1, 0],
  [0, 1],
  [2, 0],
  [1, 1],
  [0, 2],
] as const

function fieldOf(coordinates: readonly string[], name: string): Field {
  const call = (order: string): Tree => [`${name} ${order}`, ...coordinates]
  const isCurve = coordinates.length === 1
  return {
    coordinates,
    parameters: [],
    value: call(isCurve ? '0' : '00'),
    gradient: isCurve ? [call('1')] : [call('10'), call('01')],
    hessian: isCurve
      ? [[call('2')]]
      : [
          [call('20'), call('11')],
          [call('11'), call('02')],
        ],
    // Inside the grid the spline is twice differentiable everywhere.
    kinks: [],
  }
}

/** Where runs begin: the node nearest to four fifths of both axes around which all is known. */
export function startOn(built: Exclude<Built, { kind: 'route' }>): number[] {
  if (built.kind === 'curve') {
    const { nodes, values } = built.samples
    const known = [...nodes.keys()].filter((i) => isKnown(values, [i - 1, i, i + 1]))
    return [
      nearest(
        known,
        (i) => Math.abs(i / (nodes.length - 1) - 0.8),
        (i) => nodes[i]!,
        nodes,
      ),
    ]
  }
  const { x, y } = built.grid
  const node = surfaceStart(built.grid)
  return [x[node % x.length]!, y[Math.floor(node / x.length)]!]
}

function nearest(
  known: readonly number[],
  distance: (i: number) => number,
  placeOf: (i: number) => number,
  nodes: Float64Array,
): number {
  if (known.length === 0) return (nodes[0]! + nodes.at(-1)!) / 2
  return placeOf(known.reduce((best, i) => (distance(i) < distance(best) ? i : best)))
}

function surfaceStart({ x, y, values }: Grid): number {
  const columns = x.length
  let [best, shortest] = [0, Number.POSITIVE_INFINITY]
  for (let node = 0; node < values.length; node++) {
    const [across, up] = [
      (node % columns) / (columns - 1),
      Math.floor(node / columns) / (y.length - 1),
    ]
    const distance = Math.hypot(across - 0.8, up - 0.75)
    if (distance >= shortest) continue
    const around = [node, node - 1, node + 1, node - columns, node + columns]
    if (!isKnown(values, around)) continue
    best = node
    shortest = distance
  }
  return best
}

function isKnown(values: Float64Array, places: readonly number[]): boolean {
  return places.every((i) => !Number.isNaN(values[i] ?? 0))
}
