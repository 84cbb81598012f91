import type { Wishes } from '../settings/schema.ts'
import { atlasTints } from '../settings/tints.ts'
import { contrastOf, mixed, type Oklch, type Rgb, rgbOf } from './oklch.ts'

export type ThemeName = Exclude<Wishes['theme'], 'auto'>

/** Colours of one theme that the shaders use; those of text are in scene.css. */
export interface Theme {
  readonly name: ThemeName
  /** Tints from the lowest to the highest ground, evenly spaced; lightness grows strictly. */
  readonly ramp: readonly Oklch[]
  /** Contour lines. */
  readonly ink: Rgb
  /** The same on ground that is as dark or as light as `ink` itself. */
  readonly otherInk: Rgb
  /** Opacity of a thin and of a heavy contour line. */
  readonly inkStrength: readonly [thin: number, heavy: number]
  /** What light adds on slopes that face it, and what is left on those that do not. */
  readonly sun: Rgb
  readonly shade: Rgb
  /** Side of the relief model, and the shadow it casts. */
  readonly plinth: Rgb
  /** Under the hatching where f is undefined. */
  readonly hollow: Rgb
  readonly castShadow: readonly [red: number, green: number, blue: number, opacity: number]
  /** Around routes whose colour stands out against it; the others are cased in ink. */
  readonly halo: Rgb
  /** Eigen-directions by the sign of their eigenvalue. */
  readonly positive: Rgb
  readonly negative: Rgb
}

/** Paper by day, a night map in the dark. */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    name: 'light',
    ramp: atlasTints.light,
    ink: rgbOf([0.36, 0.045, 60]),
    otherInk: rgbOf([0.95, 0.02, 90]),
    hollow: rgbOf([0.955, 0.009, 85]),
    inkStrength: [0.3, 0.62],
    sun: rgbOf([0.99, 0.02, 90]),
    shade: rgbOf([0.62, 0.04, 262]),
    plinth: rgbOf([0.83, 0.022, 80]),
    castShadow: [0.23, 0.19, 0.14, 0.26],
    halo: rgbOf([0.99, 0.008, 85]),
    positive: rgbOf([0.25, 0.02, 260]),
    negative: rgbOf([0.5, 0.2, 10]),
  },
  dark: {
    name: 'dark',
    ramp: atlasTints.dark,
    ink: rgbOf([0.88, 0.03, 95]),
    otherInk: rgbOf([0.2, 0.02, 255]),
    hollow: rgbOf([0.17, 0.014, 255]),
    inkStrength: [0.2, 0.46],
    sun: rgbOf([0.72, 0.04, 95]),
    shade: rgbOf([0.32, 0.05, 265]),
    plinth: rgbOf([0.26, 0.02, 255]),
    castShadow: [0, 0, 0.01, 0.55],
    halo: rgbOf([0.15, 0.02, 255]),
    positive: rgbOf([0.96, 0.01, 90]),
    negative: rgbOf([0.72, 0.19, 5]),
  },
}

/** What surrounds a colour so that it reads on every tint of the ground: at 3 : 1 at least, with some to spare. */
export function haloFor({ halo, ink }: Theme, color: Rgb): Rgb {
  return contrastOf(color, halo) >= 3.2 ? halo : ink
}

/** Bytes of the ramp for a texture: `size` pixels of RGBA, blended evenly to the eye. */
export function rampBytes(ramp: readonly Oklch[], size = 256): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4 * size)
  for (let i = 0; i < size; i++) {
    const rgb = rgbOf(rampAt(ramp, i / (size - 1)))
    for (let channel = 0; channel < 3; channel++) {
      bytes[4 * i + channel] = Math.round(255 * rgb[channel]!)
    }
    bytes[4 * i + 3] = 255
  }
  return bytes
}

/** Tint at a place of the ramp in [0, 1], blended on a straight line, as hues of near-greys lead nowhere. */
function rampAt(ramp: readonly Oklch[], place: number): Oklch {
  const along = Math.min(Math.max(place, 0), 1) * (ramp.length - 1)
  const index = Math.min(Math.floor(along), ramp.length - 2)
  const share = along - index
  const [l0, a0, b0] = straight(ramp[index]!)
  const [l1, a1, b1] = straight(ramp[index + 1]!)
  const [a, b] = [a0 + (a1 - a0) * share, b0 + (b1 - b0) * share]
  return [l0 + (l1 - l0) * share, Math.hypot(a, b), (Math.atan2(b, a) * 180) / Math.PI]
}

function straight([lightness, chroma, hue]: Oklch): [lightness: number, a: number, b: number] {
  const angle = (hue * Math.PI) / 180
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)]
}

/** Colours of small text on a tint of the ground: the text, and a halo that keeps lines away from it. */
export function textOn({ ink, otherInk }: Theme, tint: Rgb): { text: Rgb; halo: Rgb } {
  const isDarkBetter = contrastOf(tint, black) > contrastOf(tint, white)
  const [far, near] = isDarkBetter ? [black, white] : [white, black]
  const own = contrastOf(ink, far) < contrastOf(otherInk, far) ? ink : otherInk
  return { text: mixed(own, far, 0.5), halo: mixed(tint, near, 0.3) }
}

const black: Rgb = [0, 0, 0]
const white: Rgb = [1, 1, 1]
