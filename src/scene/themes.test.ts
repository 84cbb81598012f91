import { describe, expect, it } from 'vitest'
import { runColors } from '../settings/colors.ts'
import { type GroundColors, groundColors } from '../settings/settings.ts'
import { contrastOf, lightnessOf, oklchOf, type Rgb, rgbOf, rgbOfHex } from './oklch.ts'
import { moreTints } from './ramps.ts'
import { haloFor, rampBytes, type ThemeName, textOn, themes } from './themes.ts'

const names = ['light', 'dark'] as const
const ramps = names.flatMap((name) => groundColors.map((colors) => ({ name, colors })))

function tintsOf(name: ThemeName, colors: GroundColors) {
  return colors === 'atlas' ? themes[name].ramp : moreTints(colors, name)
}

/** Display colours of `size` evenly spaced pixels of a ramp's texture. */
function pixels(name: ThemeName, colors: GroundColors, size: number) {
  const bytes = rampBytes(tintsOf(name, colors), size)
  return Array.from(
    { length: size },
    (_, i): Rgb => [bytes[4 * i]! / 255, bytes[4 * i + 1]! / 255, bytes[4 * i + 2]! / 255],
  )
}

describe.each(ramps)('the ramp $colors of the $name theme', ({ name, colors }) => {
  it('grows strictly lighter with height, or from the middle both ways', () => {
    const size = 65
    const lightness = pixels(name, colors, size).map(lightnessOf)
    const middle = (size - 1) / 2
    for (let i = 1; i < size; i++) {
      const rises = colors !== 'diverging' || i <= middle === (name === 'light')
      const [darker, lighter] = rises ? [i - 1, i] : [i, i - 1]
      expect(lightness[lighter]).toBeGreaterThan(lightness[darker]!)
    }
  })

  it('needs no colour that the display has not', () => {
    for (const tint of tintsOf(name, colors)) {
      expect(lightnessOf(rgbOf(tint))).toBeCloseTo(tint[0], 2)
    }
  })

  it('lets every route be seen, by its own colour or by what surrounds it', () => {
    for (const color of runColors.map(rgbOfHex)) {
      const halo = haloFor(themes[name], color)
      for (const tint of pixels(name, colors, 64)) {
        const seen = Math.max(contrastOf(color, tint), contrastOf(halo, tint))
        expect(contrastOf(color, halo)).toBeGreaterThan(3)
        expect(seen).toBeGreaterThan(1.75)
      }
    }
  })

  it('bears text at 4.5 : 1', () => {
    for (const tint of pixels(name, colors, 64)) {
      const { text, halo } = textOn(themes[name], tint)
      expect(contrastOf(text, halo)).toBeGreaterThan(4.5)
    }
  })
})

it('the middle of a diverging ramp is the lightest on paper and the darkest at night', () => {
  const lightness = (name: ThemeName) => pixels(name, 'diverging', 65).map(lightnessOf)
  expect(Math.max(...lightness('light'))).toBe(lightness('light')[32])
  expect(Math.min(...lightness('dark'))).toBe(lightness('dark')[32])
})

describe.each(names)('a route in the %s theme', (name) => {
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

describe('oklchOf', () => {
  it('is the inverse of rgbOf', () => {
    for (const hex of ['#440154', '#fde725', '#21918c', '#0b6663', '#fefefe']) {
      for (const [i, channel] of rgbOf(oklchOf(rgbOfHex(hex))).entries()) {
        expect(channel).toBeCloseTo(rgbOfHex(hex)[i]!, 4)
      }
    }
  })
})
