import type { Tint } from '../settings/tints.ts'

/** Equal steps of lightness look equal. */
export type Oklch = Tint

/** Display values of red, green, blue in [0, 1]. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** To sRGB, cut where the display cannot show it (Ottosson 2020). */
export function rgbOf([lightness, chroma, hue]: Oklch): Rgb {
  const angle = (hue * Math.PI) / 180
  const a = chroma * Math.cos(angle)
  const b = chroma * Math.sin(angle)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    display(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    display(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    display(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

function display(linear: number): number {
  const cut = Math.min(Math.max(linear, 0), 1)
  return cut <= 0.0031308 ? 12.92 * cut : 1.055 * cut ** (1 / 2.4) - 0.055
}

/** Lightness of a display colour (Ottosson 2020). */
export function lightnessOf(color: Rgb): number {
  return oklabOf(color)[0]
}

/** The colour that `rgbOf` takes to these display values. */
export function oklchOf(color: Rgb): Oklch {
  const [lightness, a, b] = oklabOf(color)
  return [lightness, Math.hypot(a, b), (Math.atan2(b, a) * 180) / Math.PI]
}

function oklabOf([red, green, blue]: Rgb): readonly [lightness: number, a: number, b: number] {
  const [r, g, b] = [linear(red), linear(green), linear(blue)]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** Contrast of two display colours, from 1 to 21 (WCAG 2.2). */
export function contrastOf(first: Rgb, second: Rgb): number {
  const [one, other] = [luminanceOf(first), luminanceOf(second)]
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

function luminanceOf([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(shown: number): number {
  return shown <= 0.04045 ? shown / 12.92 : ((shown + 0.055) / 1.055) ** 2.4
}

/** Display colour of `#rrggbb`. */
export function rgbOfHex(hex: string): Rgb {
  const bits = Number.parseInt(hex.slice(1), 16)
  return [((bits >> 16) & 255) / 255, ((bits >> 8) & 255) / 255, (bits & 255) / 255]
}

/** A display colour as a style sheet writes it. */
export function cssOf(color: Rgb): string {
  return `rgb(${color.map((channel) => Math.round(255 * channel)).join(' ')})`
}

/** Between two colours, `share` of the way to the second. */
export function mixed(first: Rgb, second: Rgb, share: number): Rgb {
  return [
    first[0] + (second[0] - first[0]) * share,
    first[1] + (second[1] - first[1]) * share,
    first[2] + (second[2] - first[2]) * share,
  ]
}
