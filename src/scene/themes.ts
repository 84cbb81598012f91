import type { Wishes } from '../settings/schema.ts'
import { contrastOf, type Oklch, type Rgb, rgbOf } from './oklch.ts'

export type ThemeName = Exclude<Wishes['theme'], 'auto'>

/** Colours of one theme that the shaders use; those of text are in scene.css. */
export interface Theme {
  /** Tints from the lowest to the highest ground, evenly spaced; lightness grows strictly. */
  readonly ramp: readonly Oklch[]
  /** Contour lines. */
  readonly ink: Rgb
  /** Opacity of a thin and of a heavy contour line. */
  readonly inkStrength: readonly [thin: number, heavy: number]
  /** What light adds on slopes that face it, and what is left on those that do not. */
  readonly sun: Rgb
  readonly shade: Rgb
  /** Side of the relief model, and the shadow it casts. */
  readonly plinth: Rgb
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
    ramp: [
      [0.665, 0.052, 208],
      [0.735, 0.05, 182],
      [0.795, 0.052, 145],
      [0.85, 0.055, 112],
      [0.9, 0.046, 92],
      [0.94, 0.03, 82],
      [0.975, 0.013, 80],
    ],
    ink: rgbOf([0.36, 0.045, 60]),
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
    ramp: [
      [0.19, 0.03, 250],
      [0.245, 0.036, 240],
      [0.3, 0.036, 220],
      [0.355, 0.034, 200],
      [0.415, 0.03, 175],
      [0.475, 0.026, 130],
      [0.54, 0.022, 95],
    ],
    ink: rgbOf([0.88, 0.03, 95]),
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

/** Tint at a height in [0, 1]. */
function rampAt(ramp: readonly Oklch[], height: number): Oklch {
  const place = Math.min(Math.max(height, 0), 1) * (ramp.length - 1)
  const index = Math.min(Math.floor(place), ramp.length - 2)
  const [l0, c0, h0] = ramp[index]!
  const [l1, c1, h1] = ramp[index + 1]!
  const t = place - index
  return [l0 + (l1 - l0) * t, c0 + (c1 - c0) * t, h0 + (h1 - h0) * t]
}
