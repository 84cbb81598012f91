import { blend, ease, type Pose } from './orbit.ts'

/** Takes a pose to its goal, at once or smoothly. */
export interface Flight {
  /** Written by whoever sets out. */
  readonly goal: Pose
  setOut(smoothly: boolean): void
  /** Ends at the goal, if it is under way. */
  end(): void
  /** Moves the pose to where it is at a time, milliseconds; true while it is still under way. */
  frame(now: number): boolean
}

const flightMilliseconds = 400

/** A flight of this pose, which it writes into. */
export function createFlight(pose: Pose): Flight {
  const from: Pose = { ...pose }
  const goal: Pose = { ...pose }
  let under = false
  let departed: number | undefined

  return {
    goal,
    setOut(smoothly) {
      under = smoothly
      departed = undefined
      Object.assign(smoothly ? from : pose, smoothly ? pose : goal)
    },
    end() {
      if (under) Object.assign(pose, goal)
      under = false
    },
    frame(now) {
      if (!under) return false
      departed ??= now
      const share = (now - departed) / flightMilliseconds
      blend(from, goal, ease(share), pose)
      under = share < 1
      return under
    },
  }
}
