import { expect, it } from 'vitest'
import { contrastOf } from '../scene/oklch.ts'
import { moreTints } from '../scene/ramps.ts'
import { themes } from '../scene/themes.ts'
import { inkOn, tintsOf } from './tints.ts'

it('takes the tint of a height from where the tinting has it', () => {
  const plain = tintsOf(themes.light.ramp, [1, 0])
  const shifted = tintsOf(themes.light.ramp, [0.5, 0.25])
  expect(plain.at(0)).toBe(0)
  expect(plain.at(2)).toBe(1020)
  expect(shifted.rgbAt(0.5)).toEqual(plain.rgbAt(0.5))
  expect(shifted.rgbAt(1)).toEqual(plain.rgbAt(0.75))
})

it.each(['viridis', 'magma', 'grey', 'diverging'] as const)(
  'writes in an ink that reads on every tint (%s)',
  (colors) => {
    for (const theme of [themes.light, themes.dark]) {
      const tints = tintsOf(moreTints(colors, theme.name), [1, 0])
      for (let height = 0; height <= 1; height += 1 / 32) {
        const tint = tints.rgbAt(height)
        expect(contrastOf(inkOn(theme, tint), tint)).toBeGreaterThan(1.9)
      }
    }
  },
)
