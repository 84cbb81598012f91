import type { Diagnosis } from '../core/analysis/diagnosis.ts'
import type { SearchState } from '../core/analysis/findMinima.ts'
import type { Ending } from '../core/ending.ts'
import type { Experiment, LandscapeChoice } from '../core/experiment.ts'
import type { Interval } from '../core/hyper.ts'

export { vertexStride } from '../core/geometry/decimate.ts'

/** Points in one recycled buffer. */
export const bufferPoints = 16_384
/** Buffers that may be under way or on the page at the same time. */
export const buffersInFlight = 4
/** Points of every run that come at once, the start included. */
export const firstPoints = 1_001

/** Page to worker. */
export type Request =
  /** Begin an experiment; what is under way from an older revision falls silent. */
  | {
      readonly kind: 'start'
      readonly revision: number
      readonly experiment: Experiment
      readonly picture: Picture
      /** The newest revision answered, and which of its runs each of these goes on with, if any: those are not run again. */
      readonly keep?: { readonly revision: number; readonly runs: readonly (number | undefined)[] }
    }
  /** Values on a regular grid, bottom row first; an older grid request not yet answered is dropped. */
  | ({ readonly kind: 'grid'; readonly revision: number } & GroundWish)
  /** Where texts may stand on contour lines; an older request not yet answered gets none. */
  | {
      readonly kind: 'contours'
      readonly id: number
      readonly ground: GroundWish
      /** Values of f, ascending. */
      readonly levels: readonly number[]
    }
  | {
      readonly kind: 'diagnose'
      readonly id: number
      readonly landscape: LandscapeChoice
      readonly points: readonly (readonly number[])[]
    }
  /** Values for a part of the plane that somebody looks at; an older one not yet answered gets none. */
  | { readonly kind: 'patch'; readonly id: number; readonly ground: GroundWish }
  | ({ readonly kind: 'lines'; readonly id: number } & LinesWish)
  /** A search for minima; it answers several times, and an older one stops. Without a domain it is over at once. */
  | ({ readonly kind: 'minima'; readonly id: number } & MinimaWish)
  /** A buffer comes home and may be filled again. */
  | { readonly kind: 'credit'; readonly buffer: ArrayBuffer }

/** Where and how finely f is wanted. */
export interface GroundWish {
  readonly landscape: LandscapeChoice
  readonly domain: readonly Interval[]
  /** Columns, rows. */
  readonly size: readonly [number, number]
  /** Third and further coordinates of the slice. */
  readonly rest: readonly number[]
}

/** What few look at: answered by a chunk of its own. */
export type SurveyRequest = Extract<Request, { kind: 'patch' | 'lines' | 'minima' }>

/** Lines along −∇f over a domain: evenly spaced, or an arrow at each place of a grid. */
export interface LinesWish {
  readonly what: 'flow' | 'field'
  readonly landscape: LandscapeChoice
  readonly domain: readonly Interval[]
  readonly rest: readonly number[]
  /** How wide and high the domain is drawn, and how far lines keep apart, in one unit. */
  readonly width: number
  readonly height: number
  readonly apart: number
}

/** Where minima are looked for; one interval a coordinate. */
export interface MinimaWish {
  readonly landscape: LandscapeChoice
  readonly domain: readonly Interval[]
}

/** How paths are to be thinned for drawing. */
export interface Picture {
  readonly domain: readonly Interval[]
  /** Subtracted from f in float64 before it becomes a float32. */
  readonly base: number
  /** Vertices that all runs together may keep. */
  readonly vertexBudget: number
}

/** Worker to page. */
export type Reply =
  | {
      readonly kind: 'points'
      readonly revision: number
      /** Points of one or several runs, each run's one after the other. Goes back with `credit`. */
      readonly buffer: ArrayBuffer
      readonly parts: readonly Part[]
    }
  | {
      readonly kind: 'grid'
      readonly revision: number
      readonly size: readonly [number, number]
      readonly values: Float32Array<ArrayBuffer>
      /** Lowest and highest finite value; [0, 1] where there is none. */
      readonly range: Interval
    }
  /** See `contourAnchors`. */
  | { readonly kind: 'contours'; readonly id: number; readonly anchors: Float32Array<ArrayBuffer> }
  | {
      readonly kind: 'patch'
      readonly id: number
      readonly values: Float32Array<ArrayBuffer>
      readonly range: Interval
    }
  /** Vertices in [0, 1]² of the domain asked for; see `Lines`. */
  | {
      readonly kind: 'lines'
      readonly id: number
      readonly vertices: Float32Array<ArrayBuffer>
      readonly starts: Uint32Array<ArrayBuffer>
    }
  /** What a search has found so far, and whether it is over. */
  | ({ readonly kind: 'minima'; readonly id: number; readonly isOver: boolean } & SearchState)
  | { readonly kind: 'diagnoses'; readonly id: number; readonly diagnoses: readonly Diagnosis[] }
  /** The engine met a programmer's slip: what was asked may stay without an answer. */
  | { readonly kind: 'failed'; readonly message: string }

/** What one message brings of one run. */
export interface Part {
  /** Index of the run in the experiment (start s, run r: s · R + r). */
  readonly run: number
  /** Step of the first point. */
  readonly from: number
  readonly count: number
  /** Index into the buffer, in doubles. */
  readonly at: number
  /** Vertices of the thinned path, in one buffer with those of the other parts; from `vertexFrom` on they replace what was there. */
  readonly vertices: Float32Array<ArrayBuffer>
  readonly vertexFrom: number
  readonly ending?: Ending
}
