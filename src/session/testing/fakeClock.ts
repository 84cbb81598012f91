import type { Clock } from '../playback.ts'

/** A clock that stands until it is told to move. */
export function fakeClock() {
  let waiting: ((time: number) => void) | undefined
  let time = 1000
  const clock: Clock = {
    request: (tick) => {
      waiting = tick
      return 1
    },
    cancel: () => {
      waiting = undefined
    },
  }
  function frame(milliseconds: number) {
    time += milliseconds
    const tick = waiting
    waiting = undefined
    tick?.(time)
  }
  return { clock, frame, running: () => waiting !== undefined }
}
