import type { StoreApi } from 'zustand/vanilla'

/** A playhead over the trajectories. The worker knows neither pause nor speed. */
export interface Playback {
  /** Per edit; for buttons. */
  readonly state: StoreApi<PlaybackState>
  /** The step shown, a whole number in [0, last]. Changes every frame while playing, so it is in no store. */
  readonly step: number
  /** The last step that can be shown: the experiment's steps. */
  readonly last: number
  /** Calls back after every change of `step`. Returns how to stop. */
  onStep(listener: (step: number) => void): () => void
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
