import { describe, expect, it } from 'vitest'
import { lightnessOf, rgbOf, rgbOfHex } from './oklch.ts'
import { rampBytes, themes } from './themes.ts'

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
