import type { GroundColors } from '../settings/settings.ts'
import { heightOf, type Scaling } from './heightScale.ts'

/** Place in the ramp of a height: height · factor + offset. */
export type Tinting = readonly [factor: number, offset: number]

/** The middle of a diverging ramp lies at f = 0, or at half the height where 0 is not within what is shown. */
export function tintingOf(colors: GroundColors, scaling: Scaling): Tinting {
  if (colors !== 'diverging') return [1, 0]
  const zero = heightOf(scaling, -scaling.base)
  const middle = zero > 0.005 && zero < 0.995 ? zero : 0.5
  const factor = 0.5 / Math.max(middle, 1 - middle)
  return [factor, 0.5 - middle * factor]
}
