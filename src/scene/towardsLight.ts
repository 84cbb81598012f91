import type { Light } from '../settings/settings.ts'
import { radians } from './orbit.ts'

/** The unit vector to where light comes from: east, up, south. */
export function towardsLight({ azimuth, elevation }: Light): [number, number, number] {
  const a = radians(azimuth)
  const e = radians(elevation)
  return [Math.sin(a) * Math.cos(e), Math.sin(e), -Math.cos(a) * Math.cos(e)]
}
