import type { Step } from '../core/optimizer.ts'
import type { CodePlan } from './walks.ts'

/** A run made once more, up to any of its steps, as often as one likes. */
export interface Replay<P> {
  /** How far it is now: steps made. */
  readonly made: number
  /** Goes from what is remembered nearest before a step, if that is nearer than where it stands. */
  rewind(step: number): void
  /** Makes at most so many steps; returns whether the run went on so far. */
  advance(steps: number): boolean
  /** What goes from step to step. */
  readonly place: P
}

/** What a replay is made of. Places are never changed once they are handed over. */
interface Course<P> {
  readonly start: P
  /** The place so many steps on, or nothing where the run ends before. */
  next(place: P, steps: number): P | undefined
  /** Steps between two places that are remembered, at first. */
  readonly interval: number
}

/** Places remembered at most; when there are more, every other one is forgotten. */
const mostPlaces = 512

/** A replay that remembers its place every so many steps. */
export function replayOf<P>({ start, next, interval }: Course<P>): Replay<P> {
  let apart = interval
  let places: P[] = [start]
  let made = 0
  let place = start

  function remember(): void {
    if (made !== places.length * apart) return
    places.push(place)
    if (places.length <= mostPlaces) return
    places = places.filter((_, index) => index % 2 === 0)
    apart *= 2
  }

  return {
    get made() {
      return made
    },
    get place() {
      return place
    },
    rewind(step) {
      const index = Math.min(Math.floor(step / apart), places.length - 1)
      if (made <= step && made >= index * apart) return
      made = index * apart
      place = places[index]!
    },
    advance(steps) {
      const end = made + steps
      while (made < end) {
        const count = Math.min(end - made, apart - (made % apart))
        const there = next(place, count)
        if (there === undefined) return false
        place = there
        made += count
        remember()
      }
      return true
    },
  }
}

/** What a coded optimizer carries along. */
export interface CodePlace {
  readonly x: readonly number[]
  readonly state: unknown
}

/** The run of a coded optimizer once more. Its states are plain data that nobody changes, so they are kept as they are. */
export function codeReplay({ method, objective, hypers, start, seed }: CodePlan) {
  return replayOf<CodePlace>({
    start: { x: start, state: method.init(start, hypers, seed) },
    interval: 64,
    next(from, steps) {
      let place = from
      for (let made = 0; made < steps; made++) {
        const step: Step<unknown> = method.step(place.x, place.state, objective, hypers)
        if ('stopped' in step) return undefined
        place = step
      }
      return place
    },
  })
}
