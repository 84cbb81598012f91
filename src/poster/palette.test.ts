import { expect, it } from 'vitest'
import { rgbOf } from '../scene/oklch.ts'
import { themes } from '../scene/themes.ts'
import { palettes } from './palette.ts'

const bytes = (color: readonly number[]) => color.map((channel) => Math.round(255 * channel))

it.each(['light', 'dark'] as const)('%s has the colours of the scene', (name) => {
  const theme = themes[name]
  expect(palettes[name]).toEqual({
    ramp: theme.ramp.map((tint) => bytes(rgbOf(tint))),
    ink: bytes(theme.ink),
    sun: bytes(theme.sun),
    shade: bytes(theme.shade),
    plinth: bytes(theme.plinth),
    line: theme.inkStrength[1],
    shadow: theme.castShadow[3],
  })
})
