/** A colour as lightness [0, 1], chroma, hue in degrees: oklch in a style sheet. */
export type Tint = readonly [lightness: number, chroma: number, hue: number]

/** The ground's own hypsometric tints from low to high, on paper and on a night map; lightness grows strictly. */
export const atlasTints: Readonly<Record<'light' | 'dark', readonly Tint[]>> = {
  light: [
    [0.665, 0.052, 208],
    [0.735, 0.05, 182],
    [0.795, 0.052, 145],
    [0.85, 0.055, 112],
    [0.9, 0.046, 92],
    [0.94, 0.03, 82],
    [0.975, 0.013, 80],
  ],
  dark: [
    [0.19, 0.03, 250],
    [0.245, 0.036, 240],
    [0.3, 0.036, 220],
    [0.355, 0.034, 200],
    [0.415, 0.03, 175],
    [0.475, 0.026, 130],
    [0.54, 0.022, 95],
  ],
}
