import { minus, moved, scaled, type Vector } from '../../linalg/vector.ts'
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
  const best = simplex[0]!
  const worst = simplex.at(-1)!
  const others = simplex.slice(0, -1)
  const secondWorst = others.at(-1)!
  const centre = centreOf(others)
  /** The vertex so many times as far from the centre as the worst one, on the other side. */
  const across = (t: number) => vertexAt(moved(centre, t, minus(centre, worst.x)), objective)
  const replaced = (vertex: Vertex, move: Move) => ({ simplex: inOrder([...others, vertex]), move })

  const reflected = across(1)
  if (reflected.value < best.value) {
    const expanded = across(2)
    if (expanded.value < reflected.value) return replaced(expanded, 'expand')
    return replaced(reflected, 'reflect')
  }
  if (reflected.value < secondWorst.value) return replaced(reflected, 'reflect')
  if (reflected.value < worst.value) {
    const contracted = across(0.5)
    if (contracted.value <= reflected.value) return replaced(contracted, 'contract-outside')
  } else {
    const contracted = across(-0.5)
    if (contracted.value < worst.value) return replaced(contracted, 'contract-inside')
  }
  const shrunk = simplex.slice(1).map(({ x }) => vertexAt(halfway(best.x, x), objective))
  return { simplex: inOrder([best, ...shrunk]), move: 'shrink' }
}

function vertexAt(x: Vector, objective: Objective): Vertex {
  const value = objective.value(x)
  return { x, value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value }
}

/** Stable: of equal ones those that were there before stay in front. */
function inOrder(vertices: readonly Vertex[]): readonly Vertex[] {
  return vertices.toSorted((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))
}

function centreOf(vertices: readonly Vertex[]): Vector {
  const zero = vertices[0]!.x.map(() => 0)
  return scaled(
    1 / vertices.length,
    vertices.reduce<Vector>((sum, { x }) => moved(sum, 1, x), zero),
  )
}

function halfway(from: Vector, to: Vector): Vector {
  return moved(from, 0.5, minus(to, from))
}
