import type { CloudAxis, Internals } from '../core/internals.ts'
import { moved, type Vector } from '../core/linalg/vector.ts'
import type { Followed } from '../session/followStep.ts'
import { type Around, nearness } from './arms.ts'
import type { DomainPlace } from './starts.ts'

/** A line over the sheet; places outside are cut away by whoever draws it. */
export type Polyline = readonly DomainPlace[]

/** What a coded optimizer did within a step, as lines to be drawn. */
export interface InnerShapes {
  readonly solid: readonly Polyline[]
  readonly dashed: readonly Polyline[]
  /** Small signs: a ring where something was taken, a cross where it was not. */
  readonly marks: readonly Polyline[]
  /** A number, and the arms at whose tips it may stand. */
  readonly tip:
    | { readonly text: string; readonly root: DomainPlace; readonly ends: Polyline }
    | undefined
}

const nothing: InnerShapes = { solid: [], dashed: [], marks: [], tip: undefined }

/** The shapes of a step on a landscape of two parameters; none where there is nothing to be drawn. */
export function innerShapes(
  around: Around,
  found: Followed,
  shown: (n: number) => string,
): InnerShapes {
  const { inside, before, after } = found.autopsy
  const isPlane = around.ground?.domain.length === 2
  if (inside.kind !== 'code' || !inside.internals || !isPlane) return nothing
  const desk = createDesk(around)
  return shapesOf(inside.internals, desk, [before, after ?? before], shown)
}

/** Puts points of the domain on the sheet, and draws there what has a size of its own. */
interface Desk {
  place(x: Vector): DomainPlace
  /** In pieces short enough to follow the ground. */
  line(...corners: readonly Vector[]): Polyline
  ring(x: Vector): Polyline
  cross(x: Vector): Polyline[]
}

/** Half-widths of the sheet from the middle of a mark to its edge. */
const markSize = 0.014
const ringCorners = 14
const linePieces = 24

function createDesk(around: Around): Desk {
  const { domain } = around.ground!
  const { halfX, halfY } = around.surface!
  const size = markSize * nearness(around)
  const place = (x: Vector): DomainPlace => {
    const [u = 0.5, v = 0.5] = domain.map(
      ([low, high], axis) => ((x[axis] ?? 0) - low) / (high - low),
    )
    return { u, v }
  }
  const beside = ({ u, v }: DomainPlace, east: number, north: number) => ({
    u: u + (east * size) / (2 * halfX),
    v: v + (north * size) / (2 * halfY),
  })
  const stroke = (x: Vector, slope: number) => [
    beside(place(x), -1, -slope),
    beside(place(x), 1, slope),
  ]
  return {
    place,
    line: (...corners) =>
      corners.slice(1).flatMap((to, i) => {
        const from = corners[i]!
        const pieces = Array.from({ length: linePieces + 1 }, (_, piece) => piece / linePieces)
        return pieces.map((share) =>
          place(from.map((part, axis) => part + (to[axis]! - part) * share)),
        )
      }),
    ring: (x) => around360(ringCorners, (cos, sin) => beside(place(x), cos, sin)),
    cross: (x) => [stroke(x, 1), stroke(x, -1)],
  }
}

/** Something at every angle of a whole turn, closed. */
function around360<T>(corners: number, at: (cos: number, sin: number) => T): T[] {
  return Array.from({ length: corners + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners
    return at(Math.cos(angle), Math.sin(angle))
  })
}

function shapesOf(
  inner: Internals,
  desk: Desk,
  [before, after]: readonly [Vector, Vector],
  shown: (n: number) => string,
): InnerShapes {
  const marked = (points: readonly { readonly x: Vector; readonly taken: boolean }[]) =>
    points.flatMap(({ x, taken }) => (taken ? [desk.ring(x)] : desk.cross(x)))
  switch (inner.kind) {
    case 'line-search': {
      const { origin, direction, trials } = inner
      const furthest = Math.max(...trials.map(({ rate }) => rate))
      const line = desk.line(origin, moved(origin, furthest, direction))
      return { ...nothing, dashed: [line], marks: marked(trials) }
    }
    case 'trust-region': {
      const { origin, radius, trial, accepted, path, ratio } = inner
      const border = around360(72, (cos, sin) => desk.place(moved(origin, radius, [cos, sin])))
      const tip = {
        text: `ρ = ${shown(ratio)}`,
        root: desk.place(origin),
        ends: [desk.place(trial)],
      }
      return {
        solid: [border],
        dashed: path.length > 1 ? [desk.line(...path)] : [],
        marks: marked([{ x: trial, taken: accepted }]),
        tip,
      }
    }
    case 'simplex': {
      const closed = (vertices: readonly { readonly x: Vector }[]) =>
        desk.line(...[...vertices, ...vertices.slice(0, 1)].map(({ x }) => x))
      return { ...nothing, dashed: [closed(inner.before)], solid: [closed(inner.after)] }
    }
    case 'cloud': {
      const { mean, nextMean, axes, nextAxes, samples, sigma } = inner
      const ends = axes
        .slice(0, 1)
        .flatMap(({ deviation, direction }) =>
          [1, -1].map((side) => desk.place(moved(mean, side * deviation, direction))),
        )
      return {
        solid: [ellipse(mean, axes, desk)],
        dashed: [ellipse(nextMean, nextAxes, desk)],
        marks: marked(samples.map(({ x, counts }) => ({ x, taken: counts }))),
        tip: { text: `σ = ${shown(sigma)}`, root: desk.place(mean), ends },
      }
    }
    case 'damping': {
      const tried = inner.trials.flatMap(({ x, taken }) => (x ? [{ x, taken }] : []))
      return {
        ...nothing,
        dashed: [desk.line(before, ...tried.map(({ x }) => x))],
        marks: marked(tried),
      }
    }
    case 'newton': {
      const [axis] = inner.axes
      const corner = axis ? moved(before, axis.moved, axis.direction) : before
      return { ...nothing, dashed: [desk.line(before, corner, after)], marks: [desk.ring(after)] }
    }
  }
}

function ellipse(mean: Vector, axes: readonly CloudAxis[], { place }: Desk): Polyline {
  const [long, short] = axes
  if (!long || !short) return []
  return around360(72, (cos, sin) => {
    const along = moved(mean, cos * long.deviation, long.direction)
    return place(moved(along, sin * short.deviation, short.direction))
  })
}
