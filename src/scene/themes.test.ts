import { describe, expect, it } from 'vitest'
import { runColors } from '../settings/colors.ts'
import { contrastOf, lightnessOf, rgbOf, rgbOfHex } from './oklch.ts'
import { haloFor, rampBytes, themes } from './themes.ts'

describe.each(['light', 'dark'] as const)('the ramp of the %s theme', (name) => {
  it('grows strictly lighter with height, in every pixel of its texture', () => {
    const size = 64
    const bytes = rampBytes(themes[name].ramp, size)
    const lightness = Array.from({ length: size }, (_, i) =>
      lightnessOf([bytes[4 * i]! / 255, bytes[4 * i + 1]! / 255, bytes[4 * i + 2]! / 255]),
    )
    for (let i = 1; i < size; i++) expect(lightness[i]).toBeGreaterThan(lightness[i - 1]!)
  })

  it('needs no colour that the display has not', () => {
    for (const [lightness, chroma, hue] of themes[name].ramp) {
      expect(lightnessOf(rgbOf([lightness, chroma, hue]))).toBeCloseTo(lightness, 3)
    }
  })
})

describe.each(['light', 'dark'] as const)('a route in the %s theme', (name) => {
  const greys = Array.from({ length: 256 }, (_, level) => [level, level, level] as const)
  const free = greys.map(([r, g, b]) => [r / 255, g / 255, b / 255] as const)

  it('reads at 3 : 1 against what surrounds it, in the colours of the runs and any other', () => {
    for (const color of [...runColors.map(rgbOfHex), ...free]) {
      expect(contrastOf(color, haloFor(themes[name], color))).toBeGreaterThan(3)
    }
  })
})

describe('contrastOf', () => {
  it('is 21 between black and white, and the same both ways', () => {
    expect(contrastOf([0, 0, 0], [1, 1, 1])).toBeCloseTo(21, 12)
    expect(contrastOf([1, 1, 1], [0, 0, 0])).toBeCloseTo(21, 12)
  })
})

describe('rgbOf', () => {
  it('knows black, white and a colour of the standard', () => {
    expect(rgbOf([0, 0, 0])).toEqual([0, 0, 0])
    for (const channel of rgbOf([1, 0, 0])) expect(channel).toBeCloseTo(1, 3)
    // CSS Color 4: oklch(51.975% 0.17686 142.495) is green, #008000.
    const green = rgbOf([0.51975, 0.17686, 142.495])
    for (const [i, channel] of rgbOfHex('#008000').entries()) {
      expect(green[i]).toBeCloseTo(channel, 2)
    }
  })
})
