/** Tells whether pictures of the ground take so long that hands would notice. */
export interface Pace {
  readonly isSlow: boolean
  /** A picture of the ground was just given to the graphics card: times it, unless one is being timed. */
  time(): void
}

/** Milliseconds from a picture to the second frame after it: 33 where 60 pictures come a second. */
const slow = 70
/** One may have waited for something else. */
const inARow = 2

/**
 * A browser asks for no further frame while the graphics card is behind, so that the second frame after a picture tells how
 * long it took, however seldom a hand moves. `request` is `requestAnimationFrame`.
 */
export function createPace(request: (then: () => void) => void, now: () => number): Pace {
  let isTiming = false
  let late = 0
  return {
    get isSlow() {
      return late >= inARow
    },
    time() {
      if (isTiming) return
      isTiming = true
      const from = now()
      request(() =>
        request(() => {
          isTiming = false
          late = now() - from > slow ? late + 1 : 0
        }),
      )
    },
  }
}
