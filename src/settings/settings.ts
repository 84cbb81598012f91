import type { Experiment } from '../core/experiment.ts'
import type { Interval } from '../core/hyper.ts'
import type { HeightScale } from '../core/landscape.ts'

/** Everything a link can say of a scene. */
export interface Settings {
  readonly experiment: Experiment
  readonly view: View
}

/** Everything that decides the picture but not the numbers. */
export interface View {
  /** Shown part of the plane; `undefined`: the landscape's own. */
  readonly domain: readonly Interval[] | undefined
  /** Step shown; `undefined`: play from the start on. */
  readonly step: number | undefined
  readonly mode: '3d' | 'map'
  /** `undefined`: the home view. */
  readonly camera: Camera | undefined
  /** `undefined`: the landscape's own. */
  readonly heightScale: HeightScale | undefined
  /** Factor on the height of the terrain, 1 by default. */
  readonly exaggeration: number
  /** Number of contour levels, about. */
  readonly levels: number
  readonly overlays: readonly Overlay[]
  readonly charts: readonly Chart[]
  /** How each run of the experiment is shown, in the same order and number as `experiment.runs`. */
  readonly runs: readonly RunLook[]
}

export interface Camera {
  /** Degrees; 0 looks along +y, growing counter-clockwise. */
  readonly azimuth: number
  /** Degrees above the ground, (0, 90]. */
  readonly elevation: number
  /** In half-widths of the domain. */
  readonly distance: number
}

export type Overlay = 'eig'
export type Chart = 'loss'

export interface RunLook {
  readonly label?: string
  /** Index into the run colours, or `#rrggbb`; `undefined`: by place. */
  readonly color?: string
  readonly hidden?: boolean
}
