/** Where a run was every so many steps, so that any step of it can be reached again without going all the way. */
export interface Places<P> {
  /** Steps between two places that are remembered. */
  readonly apart: number
  /** Takes note of where the run is after so many steps, if it is time; places must never be changed afterwards. */
  remember(made: number, place: P): void
  /** The last place remembered at or before a step. */
  before(step: number): { readonly made: number; readonly place: P }
}

/** Places remembered at most; when there are more, every other one is forgotten. */
const most = 512

/** A memory that knows the start. */
export function createPlaces<P>(start: P, interval: number): Places<P> {
  let apart = interval
  let places = [start]
  return {
    get apart() {
      return apart
    },
    remember(made, place) {
      if (made !== places.length * apart) return
      places.push(place)
      if (places.length <= most) return
      places = places.filter((_, index) => index % 2 === 0)
      apart *= 2
    },
    before(step) {
      const index = Math.min(Math.floor(step / apart), places.length - 1)
      return { made: index * apart, place: places[index]! }
    },
  }
}
