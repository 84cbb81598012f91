import {
  DataTexture,
  FloatType,
  type IUniform,
  LinearFilter,
  RedFormat,
  RGFormat,
  Vector2,
  Vector3,
  Vector4,
} from 'three'
import type { Interval } from '../core/hyper.ts'
import type { HeightScale } from '../core/landscape.ts'
import type { Ground } from '../session/session.ts'
import type { GroundColors, LevelSpacing, Light } from '../settings/settings.ts'
import { type Grid, gridOf, hole } from './grid.ts'
import { scalingOf, scalingVector } from './heightScale.ts'
import { type Level, levelsOf, levelsTable } from './levels.ts'
import type { Oklch } from './oklch.ts'
import type { Pose } from './orbit.ts'
import { halfWidths, reliefHeight } from './proportions.ts'
import { rankParts } from './ranks.ts'
import type { SheetPart } from './seenPart.ts'
import type { Surface } from './surface.ts'
import { rampBytes } from './themes.ts'
import { tintingOf } from './tinting.ts'
import { towardsLight } from './towardsLight.ts'

/** What all that is drawn has in common: the sheet, the uniforms of every shader, and where the camera is. */
export interface Stage {
  readonly uniforms: StageUniforms
  /** Where the camera is in this frame. */
  readonly pose: Pose
  /** How the landscape is shown: a sheet over two coordinates, the graph of one, a box of three. */
  shape: 'sheet' | 'graph' | 'space'
  /** Height of a graph in half-widths, such that it fills the picture. */
  graphHeight: number
  /** `undefined` until the first ground has come. */
  surface: Surface | undefined
  ground: Ground | undefined
  levels: readonly Level[]
  /** As the visitor last wanted it. */
  relief: Relief | undefined
  /** A map whose ground goes on beyond the domain. */
  beyond: boolean
  /** The part of the plane that levels follow, where it is not the domain. */
  detail: Detail | undefined
  dispose(): void
}

export interface StageUniforms {
  readonly [name: string]: IUniform
  readonly grid: IUniform<DataTexture>
  /** 1 if f is undefined somewhere on the grid. */
  readonly broken: IUniform<number>
  /** Cells of the grid. */
  readonly cells: IUniform<Vector2>
  readonly scaling: IUniform<Vector4>
  /** For heights by rank: see `ranks.ts`. */
  readonly ranks: IUniform<DataTexture>
  /** The excess about which `asinh` is taken. */
  readonly middle: IUniform<number>
  readonly levels: IUniform<DataTexture>
  readonly levelCount: IUniform<number>
  /** Towards the light: east, up, south. */
  readonly light: IUniform<Vector3>
  /** Half-widths and relief of the sheet. */
  readonly size: IUniform<Vector3>
  readonly lift: IUniform<number>
  /** Where a sheet lies and how wide it is, in parts of the domain: all of it, but for details of a map. */
  readonly part: IUniform<Vector4>
  /** How much of a sheet is drawn: within the domain, and beyond it. */
  readonly veil: IUniform<Vector2>
  /** CSS pixels of the canvas, and device pixels in one of them. */
  readonly resolution: IUniform<Vector3>
  readonly ramp: IUniform<DataTexture>
  /** Place in the ramp of a height: height · x + y. */
  readonly tinting: IUniform<Vector2>
}

/** A part of the plane, as intervals and in parts of the domain. */
export interface Detail {
  readonly domain: readonly Interval[]
  readonly part: SheetPart
}

/** How the visitor wants the ground drawn. */
export interface Relief {
  readonly heightScale: HeightScale
  readonly exaggeration: number
  readonly levels: number
  readonly spacing: LevelSpacing
  readonly light: Light
  readonly colors: GroundColors
}

/** An empty stage; textures are made when there is something to show. */
export function createStage(): Stage {
  const uniforms: StageUniforms = {
    grid: { value: gridTexture(new Float32Array(16), 4, 4) },
    broken: { value: 0 },
    cells: { value: new Vector2(1, 1) },
    scaling: { value: new Vector4(0, 1, 0, 1) },
    ranks: { value: tableTexture(RedFormat, new Float32Array(rankParts + 1)) },
    middle: { value: 0 },
    levels: { value: tableTexture(RGFormat, levelsTable([])) },
    levelCount: { value: 0 },
    light: { value: new Vector3(-1, 1, -1) },
    size: { value: new Vector3(1, 1, 1) },
    lift: { value: 1 },
    part: { value: new Vector4(0, 0, 1, 1) },
    veil: { value: new Vector2(1, 1) },
    resolution: { value: new Vector3(1, 1, 1) },
    ramp: { value: rampTexture() },
    tinting: { value: new Vector2(1, 0) },
  }
  return {
    uniforms,
    pose: { azimuth: 0, elevation: 45, distance: 5, east: 0, north: 0, rise: 0, lift: 1 },
    shape: 'sheet',
    graphHeight: 1.2,
    surface: undefined,
    ground: undefined,
    levels: [],
    relief: undefined,
    beyond: false,
    detail: undefined,
    dispose() {
      for (const { value } of [uniforms.grid, uniforms.ranks, uniforms.levels, uniforms.ramp]) {
        value.dispose()
      }
    },
  }
}

/** Takes a new ground, or the same one to be drawn in another way. */
export function showGround(stage: Stage, ground: Ground, relief: Relief): void {
  if (ground.revision === 0 || ground.values.length === 0) return
  const grid = stage.ground === ground && stage.surface ? stage.surface.grid : gridOf(ground)
  const [halfX, halfY] = halfWidths(ground)
  const isGraph = ground.domain.length < 2
  const height = isGraph ? stage.graphHeight : reliefHeight * relief.exaggeration
  stage.shape = isGraph ? 'graph' : 'sheet'
  if (stage.ground !== ground) uploadGrid(stage, grid.texels, grid.columns + 2, grid.rows + 2)
  stage.ground = ground
  stage.relief = relief
  const { uniforms } = stage
  uniforms.light.value.set(...towardsLight(relief.light))
  uniforms.cells.value.set(grid.columns - 1, grid.rows - 1)
  uniforms.size.value.set(halfX, halfY, height)
  stage.surface = {
    grid,
    scaling: scalingOf(relief.heightScale, grid),
    halfX,
    halfY,
    relief: height,
  }
  scaleTo(stage, stage.surface, grid, relief)
}

/** Has tints and levels follow a grid, which may be another one than that of the surface. */
export function scaleTo(stage: Stage, surface: Surface, grid: Grid, relief: Relief): void {
  const { scaling } = surface
  stage.surface = surface
  stage.levels = levelsOf(scaling, grid, relief.levels, relief.spacing)
  const { uniforms, levels } = stage
  uniforms.scaling.value.set(...scalingVector(scaling))
  uniforms.middle.value = scaling.middle
  uniforms.tinting.value.set(...tintingOf(relief.colors, scaling))
  if (scaling.kind === 'rank') upload(uniforms.ranks.value, scaling.ranks)
  upload(uniforms.levels.value, levelsTable(levels))
  uniforms.levelCount.value = levels.length
}

/** Takes over texels for the sheet that routes lie on. */
export function uploadGrid(
  stage: Stage,
  texels: Float32Array,
  width: number,
  height: number,
): void {
  const { grid, broken } = stage.uniforms
  const old = grid.value
  broken.value = texels.some((excess) => excess >= hole) ? 1 : 0
  if (old.image.width === width && old.image.height === height) {
    old.image.data = texels
    old.needsUpdate = true
    return
  }
  old.dispose()
  grid.value = gridTexture(texels, width, height)
}

/** Texels of a grid, with their ring. */
export function gridTexture(texels: Float32Array, width: number, height: number): DataTexture {
  const texture = new DataTexture(texels, width, height, RedFormat, FloatType)
  texture.needsUpdate = true
  return texture
}

/** Fills the ramp with tints from low to high. */
export function showTints(stage: Stage, tints: readonly Oklch[]): void {
  upload(stage.uniforms.ramp.value, rampBytes(tints))
}

/** Fills a texture anew. */
export function upload(
  texture: DataTexture,
  data: NonNullable<DataTexture['image']['data']>,
): void {
  texture.image.data = data
  texture.needsUpdate = true
}

/** A row of numbers for `texelFetch`. */
export function tableTexture(
  format: typeof RedFormat | typeof RGFormat,
  table: Float32Array<ArrayBuffer>,
) {
  const width = format === RGFormat ? table.length / 2 : table.length
  const texture = new DataTexture(table, width, 1, format, FloatType)
  texture.needsUpdate = true
  return texture
}

function rampTexture(): DataTexture {
  const texture = new DataTexture(new Uint8Array(1024), 256, 1)
  texture.magFilter = LinearFilter
  texture.minFilter = LinearFilter
  return texture
}
