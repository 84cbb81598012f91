import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Interval } from '../core/hyper.ts'
import type { RunLook } from '../settings/settings.ts'
import { vertexStride } from '../worker/protocol.ts'
import type { Race } from './session.ts'
import type { Trajectory } from './trajectories.ts'

/** The routes of a race that is over, kept to be compared with what an edit under way makes of them. */
export interface Ghosts {
  readonly shown: StoreApi<GhostRace | undefined>
  /** Somebody has seized a control. The first race after that leaves a ghost of the one before. */
  press(): void
  /** The control is let go: no ghost any more. */
  release(): void
  /** A race is about to be written over, but for the runs with these numbers, which need no ghost. */
  beforeRenewal(race: Race, kept?: readonly (number | undefined)[]): void
}

export interface GhostRace {
  /** One a run, as `trajectories` and `looks` of a race. */
  readonly paths: readonly GhostPath[]
  readonly looks: readonly RunLook[]
  readonly domain: readonly Interval[]
}

/** A thinned path, laid out as that of a trajectory, with its last point as the last vertex. */
export type GhostPath = Pick<Trajectory, 'vertices' | 'vertexCount'>

/** No ghosts; at most one copy a press, and that of thinned paths only. */
export function createGhosts(): Ghosts {
  const shown = createStore<GhostRace | undefined>(() => undefined)
  let state: 'idle' | 'pressed' | 'taken' = 'idle'
  return {
    shown,
    press() {
      if (state === 'idle') state = 'pressed'
    },
    release() {
      state = 'idle'
      if (shown.getState()) shown.setState(undefined, true)
    },
    beforeRenewal({ trajectories, looks, domain }, kept = []) {
      if (state !== 'pressed' || trajectories.length === 0) return
      state = 'taken'
      const paths = trajectories.map((trajectory, run) =>
        kept.includes(run) ? noPath : copyOf(trajectory, domain),
      )
      shown.setState({ paths, looks, domain }, true)
    },
  }
}

const noPath: GhostPath = { vertices: new Float32Array(), vertexCount: 0 }

function copyOf(trajectory: Trajectory, domain: readonly Interval[]): GhostPath {
  const { vertices, vertexCount, points, stride, count } = trajectory
  const copy = new Float32Array((vertexCount + 1) * vertexStride)
  copy.set(vertices.subarray(0, vertexCount * vertexStride))
  if (count === 0) return { vertices: copy, vertexCount }
  const at = (count - 1) * stride
  const [u = 0, v = 0.5, w = 0] = domain.map(
    ([low, high], axis) => (points[at + axis]! - low) / (high - low),
  )
  copy.set([u, v, w, count - 1], vertexCount * vertexStride)
  return { vertices: copy, vertexCount: vertexCount + 1 }
}
