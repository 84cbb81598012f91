import type { Camera, View } from '../settings/settings.ts'
import { plinthDepth } from './groundMaterial.ts'
import { type FreePart, roomForTicks } from './lens.ts'
import { centredRise, fittingDistance, limitsOfOrbit, nearestTurn, type Pose } from './orbit.ts'
import type { Stage } from './stage.ts'

/** Whether a scene shows the sheet as terrain or lays it flat. */
export type SceneMode = '3d' | 'map'

/** A map is seen from as near as single precision and thinned routes allow. */
const mapReach = [0.1, 40] as const
/** Half-widths that a map may be moved by. */
const farthestPan = 40

const homeAzimuth = -16
const homeElevation = 47
/** A box is seen from lower down, so that its height is. */
const spaceAzimuth = -28
const spaceElevation = 20

/**
 * Where a view wants the camera, written into `out`. Terrain and map share one camera: the map looks at the same place
 * from straight above, as much nearer than its home as the terrain is nearer than its own.
 */
export function aimAt(
  { camera }: View,
  mode: SceneMode,
  stage: Stage,
  free: FreePart,
  out: Pose,
): void {
  aimHome(mode, stage, free, out)
  // A graph has one side: hands and keys move what it shows instead.
  if (!camera || stage.shape === 'graph') return
  out.east = camera.east
  out.north = camera.north
  keepInSight(stage, out)
  if (mode === 'map') {
    out.distance = withinReach(
      (out.distance * camera.distance) / homeDistance('3d', stage, free),
      mode,
    )
  } else {
    out.azimuth = camera.azimuth
    out.elevation = camera.elevation
    // A map may be looked at from much nearer.
    out.distance = Math.max(camera.distance, nearestTerrain)
  }
}

/** The camera that a pose stands for; what the map cannot say of it stays as it was `before`. */
export function cameraOf(
  pose: Pose,
  mode: SceneMode,
  before: Camera | undefined,
  stage: Stage,
  free: FreePart,
): Camera {
  const { elevation, distance, east, north } = pose
  if (mode === '3d') {
    return { azimuth: nearestTurn(pose.azimuth), elevation, distance, east, north }
  }
  const nearer = distance / homeDistance('map', stage, free)
  const terrain = homeDistance('3d', stage, free)
  // `home` is that of the terrain now.
  const turned = before ?? home
  return {
    azimuth: turned.azimuth,
    elevation: turned.elevation,
    distance: terrain * nearer,
    east,
    north,
  }
}

/** Links may come nearer to a terrain than hands, but not into it. */
const nearestTerrain = 0.3

/** Moves the place looked at onto the sheet, so that nobody can lose it; the ground of a map goes on. */
export function keepInSight({ uniforms }: Stage, pose: Pose): void {
  const far = pose.lift === 0 ? farthestPan : 0
  const halfX = Math.max(uniforms.size.value.x, far)
  const halfY = Math.max(uniforms.size.value.y, far)
  pose.east = Math.min(Math.max(pose.east, -halfX), halfX)
  pose.north = Math.min(Math.max(pose.north, -halfY), halfY)
}

/** The nearest distance that a hand may reach, and the farthest. */
export function withinReach(distance: number, mode: SceneMode): number {
  const [nearest, farthest] = mode === 'map' ? mapReach : limitsOfOrbit.distance
  return Math.min(Math.max(distance, nearest), farthest)
}

/** All of the stage in the free part. */
function aimHome(mode: SceneMode, { shape, uniforms }: Stage, free: FreePart, out: Pose): void {
  const front = shape === 'graph'
  const flat = mode === 'map' && !front
  const [azimuth, elevation] = homeOf[shape]
  out.azimuth = flat ? 0 : azimuth
  out.elevation = flat ? 90 : elevation
  out.lift = flat ? 0 : 1
  out.east = 0
  out.north = 0
  const { x: halfX, y: halfY, z: relief } = uniforms.size.value
  const block = { halfX, halfY, height: relief * out.lift, foot: plinthDepth * out.lift }
  const lens = roomForTicks(free, flat || front)
  out.rise = flat ? 0 : centredRise(out.azimuth, out.elevation, block, lens)
  out.distance = fittingDistance(out.azimuth, out.elevation, block, lens, out.rise)
}

const homeOf = {
  graph: [0, 0],
  sheet: [homeAzimuth, homeElevation],
  space: [spaceAzimuth, spaceElevation],
} as const

export function homeDistance(mode: SceneMode, stage: Stage, free: FreePart): number {
  aimHome(mode, stage, free, home)
  return home.distance
}

const home: Pose = { azimuth: 0, elevation: 0, distance: 0, east: 0, north: 0, rise: 0, lift: 0 }
