import type { SmallMap } from './smallMap.ts'

/** Contour levels of a thumbnail. */
const levels = 7
/** How dark a contour line is, and how strong the hill-shading. */
const lineStrength = 0.34
const shading = 1.6

/**
 * Pixels of a small map seen from above: tints by height, light from the upper left, a few contour lines. `ramp`: RGBA
 * of 256 tints from the lowest to the highest.
 */
export function thumbnailPixels(
  map: SmallMap,
  width: number,
  height: number,
  ramp: Uint8ClampedArray,
  ink: readonly [number, number, number],
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(4 * width * height)
  const at = (column: number, row: number) => {
    const across = (column / (width - 1)) * (map.columns - 1)
    const up = (1 - row / (height - 1)) * (map.rows - 1)
    return heightAt(map, across, up)
  }
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const here = at(column, row)
      if (Number.isNaN(here)) continue
      const right = at(Math.min(column + 1, width - 1), row)
      const below = at(column, Math.min(row + 1, height - 1))
      const line = levelOf(here) !== levelOf(right) || levelOf(here) !== levelOf(below)
      const light = 1 + shading * Math.max(-0.15, Math.min(0.12, right - here - (here - below)))
      const tint = 4 * Math.round(255 * here)
      const pixel = 4 * (row * width + column)
      for (let channel = 0; channel < 3; channel++) {
        const plain = ramp[tint + channel]! * light
        pixels[pixel + channel] = line ? plain + (ink[channel]! - plain) * lineStrength : plain
      }
      pixels[pixel + 3] = 255
    }
  }
  return pixels
}

function levelOf(height: number): number {
  return Math.floor(height * levels)
}

/** Between four points, evenly. */
function heightAt({ columns, rows, heights }: SmallMap, across: number, up: number): number {
  const column = Math.min(Math.floor(across), Math.max(columns - 2, 0))
  const row = Math.min(Math.floor(up), Math.max(rows - 2, 0))
  const [s, t] = [across - column, up - row]
  const value = (i: number, j: number) =>
    heights[Math.min(j, rows - 1) * columns + Math.min(i, columns - 1)]!
  const low = value(column, row) * (1 - s) + value(column + 1, row) * s
  const high = value(column, row + 1) * (1 - s) + value(column + 1, row + 1) * s
  return low * (1 - t) + high * t
}
