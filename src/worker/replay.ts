import type { Places } from './places.ts'

/** A run made once more, up to any of its steps, as often as one likes. */
export interface Replay<P> {
  /** How far it is now: steps made. */
  readonly made: number
  /** What goes from step to step, where it is now. */
  readonly place: P
  /** Goes back, or ahead to what is remembered, so that a step is as near as can be. */
  rewind(step: number): void
  /** Makes so many steps; returns whether the run goes on so far. */
  advance(steps: number): boolean
}

/** A replay that adds to a memory; `next` gives the place so many steps on from a step, or nothing where the run ends before. */
export function replayOf<P>(
  places: Places<P>,
  next: (place: P, steps: number, made: number) => P | undefined,
): Replay<P> {
  let { made, place } = places.before(0)
  return {
    get made() {
      return made
    },
    get place() {
      return place
    },
    rewind(step) {
      const nearest = places.before(step)
      if (made > step || made < nearest.made) ({ made, place } = nearest)
    },
    advance(steps) {
      const end = made + steps
      while (made < end) {
        const count = Math.min(end - made, places.apart - (made % places.apart))
        const there = next(place, count, made)
        if (there === undefined) return false
        place = there
        made += count
        places.remember(made, place)
      }
      return true
    },
  }
}
