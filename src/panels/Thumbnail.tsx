import { type ReactNode, use, useEffect, useRef } from 'react'
import { ThemeContext } from './context.ts'
import type { SmallMap } from './smallMap.ts'
import { thumbnailPixels } from './thumbnail.ts'

interface ThumbnailProps {
  readonly map: SmallMap | undefined
  /** CSS pixels. */
  readonly width: number
  readonly height: number
}

/** Sharp on every display, and still cheap. */
const density = 2

/** A landscape from above in a few square millimetres; an ornament beside its name. */
export function Thumbnail({ map, width, height }: ThumbnailProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  const theme = use(ThemeContext)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || !map) return
    const [columns, rows] = [width * density, height * density]
    const pixels = thumbnailPixels(map, columns, rows, rampOf(theme), inks[theme])
    context.putImageData(new ImageData(pixels, columns, rows), 0, 0)
  }, [map, width, height, theme])
  return (
    <canvas
      ref={canvas}
      className="thumbnail"
      width={width * density}
      height={height * density}
      style={{ width, height }}
    />
  )
}

type ThemeName = 'light' | 'dark'

const inks = { light: [62, 47, 34], dark: [226, 216, 193] } as const

/** The atlas tints of the picture, from the lowest ground to the highest. */
const tints: Readonly<Record<ThemeName, readonly string[]>> = {
  light: [
    'oklch(0.665 0.052 208)',
    'oklch(0.735 0.05 182)',
    'oklch(0.795 0.052 145)',
    'oklch(0.85 0.055 112)',
    'oklch(0.9 0.046 92)',
    'oklch(0.94 0.03 82)',
    'oklch(0.975 0.013 80)',
  ],
  dark: [
    'oklch(0.19 0.03 250)',
    'oklch(0.245 0.036 240)',
    'oklch(0.3 0.036 220)',
    'oklch(0.355 0.034 200)',
    'oklch(0.415 0.03 175)',
    'oklch(0.475 0.026 130)',
    'oklch(0.54 0.022 95)',
  ],
}

const ramps = new Map<ThemeName, Uint8ClampedArray>()

/** 256 tints as the browser mixes them, RGBA. */
function rampOf(theme: ThemeName): Uint8ClampedArray {
  const known = ramps.get(theme)
  if (known) return known
  const canvas = document.createElement('canvas')
  canvas.width = 256
  canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  const gradient = context.createLinearGradient(0, 0, 256, 0)
  for (const [place, tint] of tints[theme].entries()) {
    gradient.addColorStop(place / (tints[theme].length - 1), tint)
  }
  context.fillStyle = gradient
  context.fillRect(0, 0, 256, 1)
  const { data } = context.getImageData(0, 0, 256, 1)
  ramps.set(theme, data)
  return data
}
