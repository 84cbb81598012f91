import { type ReactNode, use, useEffect, useRef } from 'react'
import { atlasTints } from '../settings/tints.ts'
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

const ramps = new Map<ThemeName, Uint8ClampedArray>()

/** 256 of the picture's tints as the browser mixes them, RGBA. */
function rampOf(theme: ThemeName): Uint8ClampedArray {
  const known = ramps.get(theme)
  if (known) return known
  const canvas = document.createElement('canvas')
  canvas.width = 256
  canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  const gradient = context.createLinearGradient(0, 0, 256, 0)
  const tints = atlasTints[theme]
  for (const [place, [lightness, chroma, hue]] of tints.entries()) {
    gradient.addColorStop(place / (tints.length - 1), `oklch(${lightness} ${chroma} ${hue})`)
  }
  context.fillStyle = gradient
  context.fillRect(0, 0, 256, 1)
  const { data } = context.getImageData(0, 0, 256, 1)
  ramps.set(theme, data)
  return data
}
