import type { Oklch } from './oklch.ts'
import type { ThemeName } from './themes.ts'

/** Arrows that are no run's: unlike any run, and unlike the eigen-cross. */
export const arrowColors: Readonly<
  Record<'gradient' | 'momentum', Readonly<Record<ThemeName, Oklch>>>
> = {
  gradient: { light: [0.42, 0.17, 305], dark: [0.8, 0.13, 305] },
  momentum: { light: [0.42, 0.13, 245], dark: [0.82, 0.1, 235] },
}
