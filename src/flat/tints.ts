import { contrastOf, type Oklch, type Rgb } from '../scene/oklch.ts'
import { rampBytes, type Theme } from '../scene/themes.ts'
import type { Tinting } from '../scene/tinting.ts'

/** Colours of the ground by height. */
export interface Tints {
  /** RGBA of 256 places. */
  readonly bytes: Uint8Array
  /** Where in `bytes` the tint of a height begins. */
  at(height: number): number
  rgbAt(height: number): Rgb
}

/** The tints of a ramp, laid over heights as the shader does. */
export function tintsOf(ramp: readonly Oklch[], [factor, offset]: Tinting): Tints {
  const bytes = rampBytes(ramp)
  const at = (height: number) => 4 * Math.round(255 * within(within(height) * factor + offset))
  return {
    bytes,
    at,
    rgbAt(height) {
      const first = at(height)
      return [bytes[first]! / 255, bytes[first + 1]! / 255, bytes[first + 2]! / 255]
    },
  }
}

/** The ink of the theme as long as it reads on a tint. */
export function inkOn({ ink, otherInk }: Theme, tint: Rgb): Rgb {
  return contrastOf(ink, tint) >= leastContrast ? ink : otherInk
}

const leastContrast = 2

function within(share: number): number {
  return Math.min(Math.max(share, 0), 1)
}
