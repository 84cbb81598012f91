import { contrastOf, mixed, type Rgb } from './oklch.ts'
import type { Theme } from './themes.ts'

/** Colours of small text on a tint of the ground: the text, and a halo that keeps lines away from it. */
export function textOn({ ink, otherInk }: Theme, tint: Rgb): { text: Rgb; halo: Rgb } {
  const isDarkBetter = contrastOf(tint, black) > contrastOf(tint, white)
  const [far, near] = isDarkBetter ? [black, white] : [white, black]
  const own = contrastOf(ink, far) < contrastOf(otherInk, far) ? ink : otherInk
  return { text: mixed(own, far, 0.5), halo: mixed(tint, near, 0.3) }
}

const black: Rgb = [0, 0, 0]
const white: Rgb = [1, 1, 1]
