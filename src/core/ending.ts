import type { StopReason } from './optimizer.ts'

/** Why a run has no further points. What kind of point it ended at is a description, never an ending. */
export type Ending =
  /** All steps were made. */
  | { readonly kind: 'done'; readonly step: number }
  /** `step` is the first at which w or f is not finite; it is not part of the trajectory. */
  | { readonly kind: 'diverged'; readonly step: number }
  /** `step` is the first at which f is undefined at a finite w; it is not part of the trajectory. */
  | { readonly kind: 'left-domain'; readonly step: number }
  /** The rule could make no step from the point at `step`. */
  | { readonly kind: 'stopped'; readonly step: number; readonly reason: StopReason }

/** f beyond this multiple of 1 + |f(start)| is blowing up. */
export const explosion = 1e12
