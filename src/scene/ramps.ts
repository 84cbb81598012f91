import { divergingTints, greyTints, publishedTints } from '../settings/moreTints.ts'
import type { GroundColors } from '../settings/settings.ts'
import { type Oklch, oklchOf, rgbOfHex } from './oklch.ts'
import type { ThemeName } from './themes.ts'

/** Tints of all ground colours but the atlas's own, evenly spaced from low to high. A chunk of its own. */
export function moreTints(
  colors: Exclude<GroundColors, 'atlas'>,
  theme: ThemeName,
): readonly Oklch[] {
  if (colors === 'grey') return greyTints[theme]
  if (colors === 'diverging') return divergingTints[theme]
  const published = publishedTints[colors].match(/.{6}/g) ?? []
  const tints = published.map((digits) => oklchOf(rgbOfHex(`#${digits}`)))
  return theme === 'light' ? tints : tints.map(byNight)
}

/** A published map as it looks in a dark room: as many steps, less light. */
function byNight([lightness, chroma, hue]: Oklch): Oklch {
  return [0.13 + 0.6 * lightness, 0.75 * chroma, hue]
}
