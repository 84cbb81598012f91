import {
  DataTexture,
  FloatType,
  type IUniform,
  LinearFilter,
  RedFormat,
  Vector2,
  Vector3,
  Vector4,
} from 'three'
import type { HeightScale } from '../core/landscape.ts'
import type { Ground } from '../session/session.ts'
import { gridOf } from './grid.ts'
import { scalingOf, scalingVector } from './heightScale.ts'
import { type Levels, levelsOf, levelsOrigin, levelsVector } from './levels.ts'
import type { Pose } from './orbit.ts'
import { halfWidths, reliefHeight } from './proportions.ts'
import type { Surface } from './surface.ts'
import { rampBytes, type Theme } from './themes.ts'

/** What all that is drawn has in common: the sheet, the uniforms of every shader, and where the camera is. */
export interface Stage {
  readonly uniforms: StageUniforms
  /** Where the camera is in this frame. */
  readonly pose: Pose
  /** `undefined` until the first ground has come. */
  surface: Surface | undefined
  ground: Ground | undefined
  levels: Levels | undefined
  dispose(): void
}

export interface StageUniforms {
  readonly [name: string]: IUniform
  readonly grid: IUniform<DataTexture>
  /** Cells of the grid. */
  readonly cells: IUniform<Vector2>
  readonly scaling: IUniform<Vector4>
  readonly levels: IUniform<Vector4>
  readonly levelsFrom: IUniform<number>
  /** Half-widths and relief of the sheet. */
  readonly size: IUniform<Vector3>
  readonly lift: IUniform<number>
  /** CSS pixels of the canvas, and device pixels in one of them. */
  readonly resolution: IUniform<Vector3>
  readonly ramp: IUniform<DataTexture>
}

/** How the visitor wants the ground drawn. */
export interface Relief {
  readonly heightScale: HeightScale
  readonly exaggeration: number
  readonly levels: number
}

/** An empty stage; textures are made when there is something to show. */
export function createStage(): Stage {
  const uniforms: StageUniforms = {
    grid: { value: gridTexture(new Float32Array(16), 4, 4) },
    cells: { value: new Vector2(1, 1) },
    scaling: { value: new Vector4(0, 1, 0, 1) },
    levels: { value: new Vector4(0, 1, 1, 5) },
    levelsFrom: { value: 0 },
    size: { value: new Vector3(1, 1, 1) },
    lift: { value: 1 },
    resolution: { value: new Vector3(1, 1, 1) },
    ramp: { value: rampTexture() },
  }
  return {
    uniforms,
    pose: { azimuth: 0, elevation: 45, distance: 5, east: 0, north: 0, rise: 0, lift: 1 },
    surface: undefined,
    ground: undefined,
    levels: undefined,
    dispose() {
      uniforms.grid.value.dispose()
      uniforms.ramp.value.dispose()
    },
  }
}

/** Takes a new ground, or the same one to be drawn in another way. */
export function showGround(stage: Stage, ground: Ground, relief: Relief): void {
  if (ground.revision === 0 || ground.values.length === 0) return
  const grid = stage.ground === ground && stage.surface ? stage.surface.grid : gridOf(ground)
  const scaling = scalingOf(relief.heightScale, grid)
  const [halfX, halfY] = halfWidths(ground)
  const height = reliefHeight * relief.exaggeration
  const excess = [grid.lowest, grid.highest] as const
  if (stage.ground !== ground) uploadGrid(stage, grid.texels, grid.columns + 2, grid.rows + 2)
  stage.surface = { grid, scaling, halfX, halfY, relief: height }
  stage.ground = ground
  stage.levels = levelsOf(scaling.kind, excess, scaling.soft, relief.levels)
  const { uniforms, levels } = stage
  uniforms.cells.value.set(grid.columns - 1, grid.rows - 1)
  uniforms.scaling.value.set(...scalingVector(scaling))
  uniforms.size.value.set(halfX, halfY, height)
  uniforms.levels.value.set(...levelsVector(levels))
  uniforms.levelsFrom.value = levelsOrigin(levels, ground.base, scaling.soft)
}

function uploadGrid(stage: Stage, texels: Float32Array, width: number, height: number): void {
  const old = stage.uniforms.grid.value
  if (old.image.width === width && old.image.height === height) {
    old.image.data = texels
    old.needsUpdate = true
    return
  }
  old.dispose()
  stage.uniforms.grid.value = gridTexture(texels, width, height)
}

function gridTexture(texels: Float32Array, width: number, height: number): DataTexture {
  const texture = new DataTexture(texels, width, height, RedFormat, FloatType)
  texture.needsUpdate = true
  return texture
}

/** Fills the ramp with the tints of a theme. */
export function showTheme(stage: Stage, theme: Theme): void {
  const texture = stage.uniforms.ramp.value
  texture.image.data = rampBytes(theme.ramp)
  texture.needsUpdate = true
}

function rampTexture(): DataTexture {
  const texture = new DataTexture(new Uint8Array(1024), 256, 1)
  texture.magFilter = LinearFilter
  texture.minFilter = LinearFilter
  return texture
}
