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
  /** Terrain, map, or both side by side. */
  readonly mode: '3d' | 'map' | 'split'
  /** `undefined`: the home view. */
  readonly camera: Camera | undefined
  /** `undefined`: the landscape's own. */
  readonly heightScale: HeightScale | undefined
  /** Factor on the height of the terrain, 1 by default. */
  readonly exaggeration: number
  readonly colors: GroundColors
  /** Number of contour levels, about. */
  readonly levels: number
  readonly spacing: LevelSpacing
  /** Where the light comes from that models the ground. */
  readonly light: Light
  /** f* by the visitor's word, for landscapes whose minimum nobody knows; `undefined`: known, or the lowest of the grid. */
  readonly lowest: number | undefined
  readonly overlays: readonly Overlay[]
  /** In space: the part of the box that the outermost level surface encloses. */
  readonly enclosed: number
  /** In space: where the slices x =, y =, z = are, `undefined` for one that is not shown; whole `undefined`: the landscape's own. */
  readonly slices: readonly (number | undefined)[] | undefined
  /** Whether known minima are marked. */
  readonly minima: boolean
  readonly charts: readonly Chart[]
  /** What the loss chart counts along its x axis. */
  readonly chartAxis: ChartAxis
  /** The f − f* (f, where f* is not known) that runs are to get below; `undefined`: none. */
  readonly below: number | undefined
  /** Steps of every route that are drawn behind its head, fading; 0: all of it. */
  readonly tail: number
  /** How each run of the experiment is shown, in the same order and number as `experiment.runs`. */
  readonly runs: readonly RunLook[]
}

/** Degrees. */
export interface Light {
  /** From north, clockwise. */
  readonly azimuth: number
  /** Above the ground. */
  readonly elevation: number
}

/** How contour levels lie: as the height scale has them, evenly in f, in powers of f − f*, or with as much ground between each two. */
export type LevelSpacing = (typeof levelSpacings)[number]

export const levelSpacings = ['height', 'linear', 'log', 'quantile'] as const

export interface Camera {
  /** Degrees; 0 looks along +y, growing counter-clockwise. */
  readonly azimuth: number
  /** Degrees above the ground, (0, 90]. */
  readonly elevation: number
  /** In half-widths of the domain. */
  readonly distance: number
  /** Place on the ground that it looks at, from the middle of the domain, in half-widths. */
  readonly east: number
  readonly north: number
}

/** Tints of the ground, each with lightness that grows with height; `diverging` from the middle both ways. */
export type GroundColors = (typeof groundColors)[number]

export const groundColors = ['atlas', 'viridis', 'cividis', 'magma', 'grey', 'diverging'] as const

/** At the playhead eigen-directions, gradient, momentum, next step, and what an optimizer does within it; streamlines of −∇f and arrows along it, all over the ground. */
export type Overlay = (typeof overlays)[number]

export const overlays = ['eig', 'grad', 'mom', 'step', 'inner', 'flow', 'field'] as const
export type Chart = 'loss'

/** Steps, or the gradients asked for or the samples drawn until they were made. */
export type ChartAxis = (typeof chartAxes)[number]

export const chartAxes = ['steps', 'gradients', 'samples'] as const

export interface RunLook {
  readonly label?: string
  /** Index into the run colours, or `#rrggbb`; `undefined`: by place. */
  readonly color?: string
  readonly hidden?: boolean
}
