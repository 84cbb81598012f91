import type { StoreApi } from 'zustand/vanilla'
import type { Diagnosis } from '../core/analysis/diagnosis.ts'
import type { Ending } from '../core/ending.ts'
import type { Interval } from '../core/hyper.ts'
import type { Settings } from '../settings/settings.ts'
import type { Playback } from './playback.ts'
import type { Trajectory } from './trajectories.ts'

/** One running demonstration: settings go in, trajectories come out. No React, no three; several can live on a page. */
export interface Session {
  /** Per edit. Whoever sets it sets the experiment running again if its numbers changed. */
  readonly settings: StoreApi<Settings>
  /** Per revision, replaced whole. */
  readonly race: StoreApi<Race>
  /** Per chunk, a few times a second: for panels. */
  readonly progress: StoreApi<readonly Progress[]>
  /** The values of f over the shown domain. */
  readonly ground: StoreApi<Ground>
  /** What went wrong with the worker, if anything did. */
  readonly trouble: StoreApi<Trouble | undefined>
  readonly playback: Playback
  /** The run that inspector, keys and eigen-cross speak of: an index s · R + r. Not in the link. */
  readonly chosen: StoreApi<{ readonly run: number }>
  /** Calls back after every piece of new data (points, ground), for whoever draws. Returns how to stop. */
  onData(listener: () => void): () => void
  /** Derivatives at points, computed by the worker. */
  diagnose(points: readonly (readonly number[])[]): Promise<readonly Diagnosis[]>
  dispose(): void
}

export interface Race {
  readonly revision: number
  /** One a run, by index s · R + r. */
  readonly trajectories: readonly Trajectory[]
  /** Of the landscape chosen. */
  readonly dimension: number
}

export interface Progress {
  /** Points received. */
  readonly count: number
  /** f at the last point received. */
  readonly value: number
  readonly ending: Ending | undefined
}

export interface Ground {
  /** Counts grids; 0 while there is none. */
  readonly revision: number
  readonly domain: readonly Interval[]
  readonly size: readonly [columns: number, rows: number]
  /** Bottom row first; NaN where f is undefined. */
  readonly values: Float32Array
  /** Lowest and highest finite value. */
  readonly range: Interval
  /** f*: the known minimum for these parameters, else the lowest of the grid. */
  readonly base: number
}

export interface Trouble {
  readonly kind: 'crash'
  readonly message: string
  /** The worker was started again and goes on. */
  readonly restarted: boolean
}
