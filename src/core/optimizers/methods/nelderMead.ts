import { minus, moved, type Vector } from '../../linalg/vector.ts'
import type { Objective } from '../../objective.ts'
import type { Method } from '../../optimizer.ts'

export interface NelderMeadState {
  /** Best first; before the first step their values are not known. */
  readonly simplex: readonly Vertex[]
  /** What the last step did with the worst vertex, or with all others. */
  readonly move: Move | undefined
}

interface Vertex {
  readonly x: Vector
  readonly value: number
}

type Move = 'reflect' | 'expand' | 'contract-outside' | 'contract-inside' | 'shrink'

/**
 * A simplex that feels its way down by values alone; the point of the run is its best vertex. Ties as in Lagarias, Reeds,
 * Wright & Wright 1998; reflection 1, expansion 2, contraction ½, shrinking ½. Where f is undefined it counts as ∞.
 */
export const nelderMead: Method<NelderMeadState> = {
  init: (start, { size = 0.5 }) => ({
    simplex: [start, ...start.map((coordinate, i) => start.with(i, coordinate + size))].map(
      (x) => ({ x, value: Number.NaN }),
    ),
    move: undefined,
  }),
  step(_, { simplex, move }, objective) {
    const known =
      move === undefined ? inOrder(simplex.map(({ x }) => vertexAt(x, objective))) : simplex
    const next = stepFrom(known, objective)
    return { x: next.simplex[0]!.x, state: next }
  },
  tell({ state: { simplex, move: last }, next }, objective) {
    const { move, simplex: after } = next.state
    if (move === undefined) return undefined
    const known = last === undefined ? simplex.map(({ x }) => vertexAt(x, objective)) : simplex
    return { kind: 'simplex', move, before: inOrder(known), after }
  },
}

function stepFrom(simplex: readonly Vertex[], objective: Objective): NelderMeadState {
  const last = simplex.length - 1
  const best = simplex[0]!
  const worst = simplex[last]!
  const secondWorst = simplex[last - 1]!
  const centre = centreOf(simplex, last)

  const reflected = across(1, centre, worst.x, objective)
  if (reflected.value < best.value) {
    const expanded = across(2, centre, worst.x, objective)
    if (expanded.value < reflected.value) return replaced(simplex, expanded, 'expand')
    return replaced(simplex, reflected, 'reflect')
  }
  if (reflected.value < secondWorst.value) return replaced(simplex, reflected, 'reflect')
  if (reflected.value < worst.value) {
    const contracted = across(0.5, centre, worst.x, objective)
    if (contracted.value <= reflected.value)
      return replaced(simplex, contracted, 'contract-outside')
  } else {
    const contracted = across(-0.5, centre, worst.x, objective)
    if (contracted.value < worst.value) return replaced(simplex, contracted, 'contract-inside')
  }
  const shrunk = simplex.map((vertex, place) =>
    place === 0 ? best : vertexAt(halfway(best.x, vertex.x), objective),
  )
  return { simplex: inOrder(shrunk), move: 'shrink' }
}

/** The vertex so many times as far from the centre as the worst one, on the other side. */
function across(t: number, centre: Vector, worst: Vector, objective: Objective): Vertex {
  const x = centre.slice()
  for (let i = 0; i < x.length; i++) x[i] = centre[i]! + t * (centre[i]! - worst[i]!)
  return vertexAt(x, objective)
}

/** The simplex with another vertex in place of the worst. */
function replaced(simplex: readonly Vertex[], vertex: Vertex, move: Move): NelderMeadState {
  const next = simplex.slice()
  next[next.length - 1] = vertex
  bringForward(next, next.length - 1)
  return { simplex: next, move }
}

function vertexAt(x: Vector, objective: Objective): Vertex {
  const value = objective.value(x)
  return { x, value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value }
}

/** Best first. Stable: of equal ones those that were there before stay in front. */
function inOrder(vertices: readonly Vertex[]): readonly Vertex[] {
  const ordered = vertices.slice()
  for (let place = 1; place < ordered.length; place++) bringForward(ordered, place)
  return ordered
}

/** Puts the vertex at a place where it belongs among those before, which are in order. */
function bringForward(vertices: Vertex[], place: number): void {
  const vertex = vertices[place]!
  let to = place
  for (; to > 0 && vertices[to - 1]!.value > vertex.value; to--) vertices[to] = vertices[to - 1]!
  vertices[to] = vertex
}

/** Of the first so many vertices. */
function centreOf(vertices: readonly Vertex[], count: number): Vector {
  const centre = vertices[0]!.x.slice()
  for (let i = 0; i < centre.length; i++) {
    let sum = 0
    for (let k = 0; k < count; k++) sum += vertices[k]!.x[i]!
    centre[i] = (1 / count) * sum
  }
  return centre
}

function halfway(from: Vector, to: Vector): Vector {
  return moved(from, 0.5, minus(to, from))
}
