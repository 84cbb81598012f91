/** Where the camera is. Angles in degrees, lengths in half-widths of the domain. */
export interface Pose {
  /** 0 looks north (along +y), growing counter-clockwise. */
  azimuth: number
  /** Above the ground. */
  elevation: number
  distance: number
  /** Place on the ground that it looks at, east and north of the middle. */
  east: number
  north: number
  /** Height of the point looked at, when the sheet stands. */
  rise: number
  /** 0: the sheet lies flat as a map; 1: it stands as terrain. */
  lift: number
}

/** Tangents of half the angle of view that is free of cards. */
export interface Opening {
  readonly horizontal: number
  readonly vertical: number
}

/** The block that must be seen. */
export interface Block {
  readonly halfX: number
  readonly halfY: number
  readonly height: number
  /** How far it reaches below the ground. */
  readonly foot: number
}

export const limitsOfOrbit = { elevation: [4, 90], distance: [0.7, 14] } as const

/** The height to look at so that the block stands in the middle of the picture, as much free above as below. */
export function centredRise(
  azimuth: number,
  elevation: number,
  block: Block,
  opening: Opening,
): number {
  let rise = 0
  for (let round = 0; round < 6; round++) {
    const distance = fittingDistance(azimuth, elevation, block, opening, rise)
    let highest = -Infinity
    let lowest = Infinity
    forEachCorner(azimuth, elevation, block, rise, (_, up, toward) => {
      highest = Math.max(highest, up / (distance - toward))
      lowest = Math.min(lowest, up / (distance - toward))
    })
    rise += (0.5 * (highest + lowest) * distance) / Math.max(Math.cos(radians(elevation)), 0.2)
  }
  return rise
}

/** The least distance from which the whole block is seen, looking at height `rise`. */
export function fittingDistance(
  azimuth: number,
  elevation: number,
  block: Block,
  opening: Opening,
  rise: number,
): number {
  let distance = 0
  forEachCorner(azimuth, elevation, block, rise, (right, up, toward) => {
    const widest = Math.max(Math.abs(right) / opening.horizontal, Math.abs(up) / opening.vertical)
    distance = Math.max(distance, toward + widest)
  })
  return distance
}

/** Corners of the block as the camera sees them: to its right, up, and towards it from the point looked at. */
function forEachCorner(
  azimuth: number,
  elevation: number,
  block: Block,
  rise: number,
  visit: (right: number, up: number, toward: number) => void,
): void {
  const a = radians(azimuth)
  const e = radians(elevation)
  for (const x of [-block.halfX, block.halfX]) {
    for (const north of [-block.halfY, block.halfY]) {
      const right = x * Math.cos(a) + north * Math.sin(a)
      const back = x * Math.sin(a) - north * Math.cos(a)
      for (const y of [-block.foot - rise, block.height - rise]) {
        const up = y * Math.cos(e) - back * Math.sin(e)
        visit(right, up, y * Math.sin(e) + back * Math.cos(e))
      }
    }
  }
}

/** The pose at `share` in [0, 1] of the way, turning the short way round. */
export function blend(from: Pose, to: Pose, share: number, out: Pose): void {
  const turn = nearestTurn(to.azimuth - from.azimuth)
  out.azimuth = from.azimuth + turn * share
  out.elevation = mix(from.elevation, to.elevation, share)
  out.distance = from.distance * (to.distance / from.distance) ** share
  out.east = mix(from.east, to.east, share)
  out.north = mix(from.north, to.north, share)
  out.rise = mix(from.rise, to.rise, share)
  out.lift = mix(from.lift, to.lift, share)
}

/** Starts and ends gently; 0 at 0, 1 at 1. */
export function ease(share: number): number {
  const t = Math.min(Math.max(share, 0), 1)
  return t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2
}

/** The same direction in (−180, 180]. */
export function nearestTurn(degrees: number): number {
  const turn = degrees - 360 * Math.round(degrees / 360)
  return turn === -180 ? 180 : turn
}

/**
 * The step along x and y that an arrow key asks for: the axis that points most nearly that way on the screen, so that
 * keys still mean what one sees after turning the terrain.
 */
export function arrowStep(
  right: number,
  up: number,
  azimuth: number,
): readonly [x: number, y: number] {
  const quarter = Math.round(nearestTurn(azimuth) / 90)
  const cos = [1, 0, -1, 0][(quarter + 4) % 4]!
  const sin = [0, 1, 0, -1][(quarter + 4) % 4]!
  return [right * cos - up * sin || 0, right * sin + up * cos || 0]
}

export function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t
}
