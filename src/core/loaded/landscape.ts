import type { Field } from '../formula/field.ts'
import { outside } from '../formula/outside.ts'
import type { Tree } from '../formula/tree.ts'
import type { Interval } from '../hyper.ts'
import type { Landscape } from '../landscape.ts'
import type { Built } from './build.ts'
import { curveSpline } from './curve.ts'
import type { Given } from './given.ts'
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
      outside[`@${file} ${order}`] = (x) => spline(order, x!)
    }
  } else if (built.kind === 'surface') {
    const spline = surfaceSpline(built.grid)
    const names = { value: '00', slopeX: '10', slopeY: '01' } as const
    for (const [ask, order] of Object.entries(names)) {
      const call = spline[ask as keyof typeof names]
      outside[`@${file} ${order}`] = call as (...x: number[]) => number
    }
    for (const [across, up] of seconds) {
      outside[`@${file} ${across}${up}`] = (x, y) => spline.second(across, up, x!, y!)
    }
  }
}

/** Of the second derivatives, how often by x and how often by y. */
const seconds = [
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

/** Where runs begin: the node nearest to four fifths of the first axis and three quarters of the second around which all is known. */
export function startOn(built: Exclude<Built, { kind: 'route' }>): number[] {
  if (built.kind === 'curve') {
    const { nodes, values } = built.samples
    return [tidy(nodes, nearestKnown({ x: nodes, y: Float64Array.of(0), values }))]
  }
  const { x, y } = built.grid
  const node = nearestKnown(built.grid)
  return [tidy(x, node % x.length), tidy(y, Math.floor(node / x.length))]
}

function nearestKnown({ x, y, values }: Grid): number {
  const [columns, rows] = [x.length, y.length]
  let [best, shortest] = [0, Number.POSITIVE_INFINITY]
  for (let node = 0; node < values.length; node++) {
    const across = (node % columns) / (columns - 1) - 0.8
    const up = rows === 1 ? 0 : Math.floor(node / columns) / (rows - 1) - 0.75
    const distance = across * across + up * up
    if (distance >= shortest) continue
    const around = [node, node - 1, node + 1, node - columns, node + columns]
    if (around.some((other) => Number.isNaN(values[other]))) continue
    best = node
    shortest = distance
  }
  return best
}

/** A node in few digits, which stays near it: 0.8 where an even axis has 0.8000000000000003. */
function tidy(nodes: Float64Array, place: number): number {
  const [node, beside] = [nodes[place]!, nodes[place + 1] ?? nodes[place - 1]!]
  const gap = Math.abs(beside - node)
  return Number((Math.round((node / gap) * 100) * (gap / 100)).toPrecision(6))
}
