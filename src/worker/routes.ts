import type { Objective } from '../core/objective.ts'
import type { StopReason } from '../core/optimizer.ts'
import type { Source } from './watched.ts'

/** Points of a file, one after the other. */
export interface Route {
  readonly dimension: number
  readonly points: Float64Array
}

const known = new Map<string, Route>()

/** From now on runs that name the file so go through its points. */
export function giveRoute(file: string, route: Route): void {
  known.set(file, route)
}

/** The points of a file with f on the landscape that is shown; while it is not there, one that is nowhere. */
export function routeSource(file: string, { dimension, value }: Objective): Source {
  const route = known.get(file) ?? missing
  const count = route.points.length / route.dimension
  let made = 0
  let stopped: StopReason | undefined

  function pointAt(place: number): number[] {
    const from = place * route.dimension
    const own = route.points.subarray(from, from + Math.min(dimension, route.dimension))
    return Array.from({ length: dimension }, (_, axis) => own[axis] ?? 0)
  }

  return {
    stride: dimension + 1,
    get stopped() {
      return stopped
    },
    make(out, at, wanted) {
      const making = Math.min(wanted, count - made)
      for (let i = 0; i < making; i++, made++) {
        const point = pointAt(made)
        out.set(point, at + i * (dimension + 1))
        out[at + i * (dimension + 1) + dimension] = route === missing ? Number.NaN : value(point)
      }
      if (making < wanted) stopped = 'end-of-file'
      return making
    },
  }
}

/** One point where no landscape has a value. */
const missing: Route = { dimension: 1, points: Float64Array.of(0) }
