import { freePart, type Insets, openingOf, roomForTicks } from '../scene/lens.ts'
import { centredRise, fittingDistance, radians } from '../scene/orbit.ts'

/** Height of the relief, and how far its foot lies below, in half-widths; as in the scene. */
export const relief = 0.62
export const foot = 0.09
const homeAzimuth = -16
const homeElevation = 47

/** Where a position is in the picture, CSS pixels. Positions: east, up, north in half-widths. */
export type Projection = (east: number, up: number, north: number) => readonly [number, number]

/** The scene's home view of a square sheet, or its map, in a picture of which cards cover parts. */
export function projectionOf(
  width: number,
  height: number,
  insets: Insets,
  flat: boolean,
): Projection {
  const free = freePart(width, height, insets)
  const room = roomForTicks(free, flat)
  const azimuth = flat ? 0 : homeAzimuth
  const elevation = flat ? 90 : homeElevation
  const block = { halfX: 1, halfY: 1, height: flat ? 0 : relief, foot: flat ? 0 : foot }
  const rise = flat ? 0 : centredRise(azimuth, elevation, block, room)
  const distance = fittingDistance(azimuth, elevation, block, room, rise)
  const pixels = free.height / (2 * openingOf(free).vertical)
  const middleX = (insets.left + width - insets.right) / 2
  const middleY = (insets.top + height - insets.bottom) / 2
  const [sinA, cosA] = [Math.sin(radians(azimuth)), Math.cos(radians(azimuth))]
  const [sinE, cosE] = [Math.sin(radians(elevation)), Math.cos(radians(elevation))]
  return (east, up, north) => {
    const back = east * sinA - north * cosA
    const away = distance - (up - rise) * sinE - back * cosE
    return [
      middleX + ((east * cosA + north * sinA) * pixels) / away,
      middleY - (((up - rise) * cosE - back * sinE) * pixels) / away,
    ]
  }
}
