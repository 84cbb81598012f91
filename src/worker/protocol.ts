import type { Diagnosis } from '../core/analysis/diagnosis.ts'
import type { SearchState } from '../core/analysis/findMinima.ts'
import type { Autopsy } from '../core/autopsy.ts'
import type { Ending } from '../core/ending.ts'
import type { Experiment, LandscapeChoice } from '../core/experiment.ts'
import type { Interval } from '../core/hyper.ts'
import type { Fault } from '../core/loaded/fault.ts'
import type { LoadedLandscape } from '../core/loaded/landscape.ts'
import type { Reading } from '../core/loaded/reading.ts'
import type { Opened, Summary } from '../core/loaded/summary.ts'
import type { Goal, Tally } from '../core/tally.ts'

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
  /** Something about a file of numbers; see `core/loaded`. */
  | { readonly kind: 'file'; readonly id: number; readonly ask: FileAsk }
  /** What a landscape of three parameters looks like in space. */
  | { readonly kind: 'space'; readonly id: number; readonly question: SpaceQuestion }
  /** What the only run of an experiment comes to. */
  | {
      readonly kind: 'tally'
      readonly id: number
      readonly experiment: Experiment
      readonly goal: Goal | undefined
    }
  /** What happened in a step of a run of the newest start; a question about the same run that is not yet answered gets nothing. */
  | {
      readonly kind: 'autopsy'
      readonly id: number
      /** Of the start. */
      readonly revision: number
      /** Index of the run in the experiment. */
      readonly run: number
      /** From 1: the step that leads to the point with this number. */
      readonly step: number
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

/** Level surfaces of a landscape in a box, or f on a slice through it. */
export type SpaceQuestion = ShellsWish | SliceWish

interface SpaceWish {
  readonly landscape: LandscapeChoice
  /** Of all three coordinates. */
  readonly domain: readonly Interval[]
}

export interface ShellsWish extends SpaceWish {
  readonly of: 'shells'
  /** f*, where a minimum is known. */
  readonly base: number | undefined
  /** The part of the box that the outermost surface encloses. */
  readonly share: number
}

export interface SliceWish extends SpaceWish {
  readonly of: 'slice'
  /** Which coordinate is the same all over the slice, and what it is. */
  readonly axis: number
  readonly at: number
  /** Values along each side. */
  readonly size: number
}

export type SpaceAnswer = Shells | Slice

export interface Shells {
  readonly of: 'shells'
  /** f*: as asked, or the lowest value in the box. */
  readonly base: number
  /** Some f − f* of the box, ascending, with the lowest and the highest. */
  readonly excesses: Float32Array<ArrayBuffer>
  /** From the outermost to the innermost. */
  readonly shells: readonly Shell[]
}

export interface Shell {
  /** The f of this surface. */
  readonly value: number
  /** x, y, z of every vertex, the box as [0, 1]³ and some beyond, and by how much f grows there with each of them. */
  readonly positions: Float32Array<ArrayBuffer>
  readonly slopes: Float32Array<ArrayBuffer>
  readonly indices: Uint32Array<ArrayBuffer>
}

export interface Slice {
  readonly of: 'slice'
  readonly values: Float32Array<ArrayBuffer>
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
  | { readonly kind: 'space'; readonly id: number; readonly answer: SpaceAnswer | undefined }
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
  | { readonly kind: 'file'; readonly id: number; readonly answer: FileAnswer | undefined }
  | { readonly kind: 'tally'; readonly id: number; readonly tally: Tally | undefined }
  /** Nothing where the run does not come so far, or another start or question came in between. */
  | { readonly kind: 'autopsy'; readonly id: number; readonly autopsy: Autopsy | undefined }
  /** The engine met a programmer's slip: what was asked may stay without an answer. */
  | { readonly kind: 'failed'; readonly message: string }

/** Everything about a file is answered once, but for the shares of progress before. */
export type FileAsk =
  /** What is in it? It is kept until the next is opened. */
  | { readonly kind: 'open'; readonly file: Blob }
  /** What would a reading make of it? */
  | { readonly kind: 'try'; readonly reading: Reading }
  /** Make it known under what a link says of it. */
  | { readonly kind: 'take'; readonly name: string; readonly reading: Reading }
  /** What is being opened is not wanted any more. */
  | { readonly kind: 'cancel' }

export type FileAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'opened'; readonly opened: Opened }
  | { readonly kind: 'tried'; readonly summary: Summary }
  /** `landscape` is missing where the file is a route. */
  | {
      readonly kind: 'taken'
      readonly file: string
      readonly points: number
      readonly landscape?: LoadedLandscape
    }
  | { readonly kind: 'fault'; readonly fault: Fault }

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
