/** Everything that decides the numbers. Plain data: it lives in links, in the store, and crosses threads as it is. */
export interface Experiment {
  readonly landscape: LandscapeChoice
  /** At least one; run r from start s has index s · runs.length + r. */
  readonly starts: readonly (readonly number[])[]
  readonly runs: readonly RunChoice[]
  /** Steps of every run. */
  readonly steps: number
  readonly seed: number
}

export interface LandscapeChoice {
  /** An id of the menu, `formula`, or `file`. */
  readonly id: string
  /** Only what differs from the defaults. */
  readonly parameters: Readonly<Record<string, number>>
  /** The typed formula, when `id` is `formula`. */
  readonly formula?: string
  /** Which file, and how it is read, when `id` is `file`: see `core/loaded/reading.ts`. */
  readonly file?: string
}

export interface RunChoice {
  /** An id of the menu, or `rule`. */
  readonly optimizer: string
  /** The rule as typed, when `optimizer` is `rule`. Where it cannot be read, the run stands still. */
  readonly rule?: string
  /** Only what differs from the defaults. */
  readonly hypers: Readonly<Record<string, number>>
  /** What is set around its rule; nothing where there is none. */
  readonly modifiers?: Modifiers
  /** Which file its points are read from, where `optimizer` is `file`. */
  readonly file?: string
}

/**
 * Numbers of modifiers by the names of their hypers, and the word of a schedule under `schedule`. The first number of a modifier is
 * always there, because it switches the modifier on; of the others only what differs from the defaults.
 */
export type Modifiers = Readonly<Record<string, number | string>>

/** Limits that hold for page, link and engine alike. `trace` has no limit on all points. */
export const limits = { runs: 16, steps: 1_000_000, points: 4_000_000 } as const

/** Runs from all starts that a page takes; what is over is cut. */
export function pageRuns({ starts, runs }: Experiment): number {
  return Math.min(starts.length * runs.length, limits.runs)
}

/** Steps each of them may make so that they share `limits.points` evenly; the starts come on top. */
export function pageSteps(experiment: Experiment): number {
  const share = Math.floor(limits.points / Math.max(1, pageRuns(experiment)))
  return Math.min(experiment.steps, limits.steps, share)
}
