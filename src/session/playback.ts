import { createStore, type StoreApi } from 'zustand/vanilla'

/** A playhead over the trajectories. The worker knows neither pause nor speed. */
export interface Playback {
  /** Per edit; for buttons. Speed and loop may be set; playing changes through the methods. */
  readonly state: StoreApi<PlaybackState>
  /** The step shown, a whole number in [0, last]. Changes every frame while playing, so it is in no store. */
  readonly step: number
  /** The last step that can be shown: the experiment's steps. */
  readonly last: number
  /** Calls back after every change of `step`. Returns how to stop. */
  onStep(listener: (step: number) => void): () => void
  /** Up to the last step, or to where every run has ended; from there it starts over. */
  play(): void
  pause(): void
  toggle(): void
  /** Go to a step, clamped to what there is. Pauses. */
  seek(step: number): void
}

export interface PlaybackState {
  readonly playing: boolean
  /** Steps per second. */
  readonly speed: number
  readonly loop: boolean
}

/** What calls back once before the next picture; the time is in milliseconds. */
export interface Clock {
  request(tick: (time: number) => void): number
  cancel(handle: number): void
}

/** What the session may do to a playhead beyond what everybody may. */
export interface OwnedPlayback extends Playback {
  /**
   * The experiment has another number of steps: the playhead stays, or moves to the new last step; a speed that nobody
   * chose is that of the new number.
   */
  setLast(last: number): void
  /** The last step that any run reached, if none goes on: playing ends there, seeking does not. */
  setEnd(step: number | undefined): void
}

/** All steps are shown in this time unless somebody chooses a speed. */
const defaultSeconds = 8
/** A tab that slept goes on where it was instead of jumping. */
const longestFrame = 0.1

const frames: Clock = {
  request: (tick) => requestAnimationFrame(tick),
  cancel: (handle) => cancelAnimationFrame(handle),
}

/** A playhead at step 0, paused, at the speed that shows `last` steps in 8 s. */
export function createPlayback(last: number, clock: Clock = frames): OwnedPlayback {
  const state = createStore<PlaybackState>(() => ({
    playing: false,
    speed: defaultSpeed(last),
    loop: false,
  }))
  const listeners = new Set<(step: number) => void>()
  /** Not a whole number, so that slow speeds move at all and fast ones evenly. */
  let position = 0
  let shown = 0
  let end: number | undefined
  let frame: number | undefined
  let before: number | undefined

  /** Where playing ends. */
  function finish(): number {
    return Math.min(end ?? last, last)
  }

  function moveTo(next: number) {
    position = next
    const step = Math.floor(position)
    if (step === shown) return
    shown = step
    for (const listener of [...listeners]) listener(step)
  }

  function tick(time: number) {
    const seconds = before === undefined ? 0 : Math.max(0, (time - before) / 1000)
    before = time
    frame = clock.request(tick)
    advance(Math.min(seconds, longestFrame) * state.getState().speed)
  }

  function advance(steps: number) {
    const goal = finish()
    const loops = state.getState().loop && goal > 0
    if (position + steps < goal) moveTo(position + steps)
    else if (loops && shown >= goal) moveTo(0)
    else {
      moveTo(goal)
      if (!loops) pause()
    }
  }

  function play() {
    if (state.getState().playing || finish() === 0) return
    if (shown >= finish()) moveTo(0)
    before = undefined
    frame = clock.request(tick)
    state.setState({ playing: true })
  }

  function pause() {
    if (frame !== undefined) clock.cancel(frame)
    frame = undefined
    if (state.getState().playing) state.setState({ playing: false })
  }

  return {
    state,
    get step() {
      return shown
    },
    get last() {
      return last
    },
    onStep(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    play,
    pause,
    toggle: () => (state.getState().playing ? pause() : play()),
    seek(step) {
      pause()
      moveTo(Math.min(Math.max(Math.round(step), 0), last))
    },
    setLast(next) {
      const isDefault = state.getState().speed === defaultSpeed(last)
      last = next
      if (isDefault) state.setState({ speed: defaultSpeed(last) })
      if (position > last) moveTo(last)
    },
    setEnd(step) {
      end = step
    },
  }
}

/** Steps per second that show all of them in `defaultSeconds`, at least one. */
function defaultSpeed(last: number): number {
  return Math.max(1, last / defaultSeconds)
}
