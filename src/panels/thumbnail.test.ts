import { describe, expect, it } from 'vitest'
import { smallMap } from './smallMap.ts'
import { thumbnailPixels } from './thumbnail.ts'

/** Grey by height. */
const greys = Uint8ClampedArray.from({ length: 1024 }, (_, i) => (i % 4 === 3 ? 255 : i >> 2))
const ink = [0, 0, 0] as const

function pixel(pixels: Uint8ClampedArray, width: number, column: number, row: number) {
  return [...pixels.subarray(4 * (row * width + column), 4 * (row * width + column) + 4)]
}

describe('thumbnailPixels', () => {
  it('has north above: the bottom row of the map is the last of the picture', () => {
    const map = smallMap(2, [0, 0, 1, 1], 'linear')
    const pixels = thumbnailPixels(map, 9, 9, greys, ink)
    expect(pixel(pixels, 9, 4, 0)[0]).toBeGreaterThan(120)
    expect(pixel(pixels, 9, 4, 8)[0]).toBeLessThan(60)
  })

  it('draws a line wherever a level is passed, and none on a plain', () => {
    const plain = thumbnailPixels(smallMap(2, [5, 5, 5, 5], 'linear'), 8, 8, greys, [255, 0, 0])
    expect(plain.filter((_, i) => i % 4 === 0).every((red) => red === 0)).toBe(true)
    const slope = thumbnailPixels(smallMap(2, [0, 1, 0, 1], 'linear'), 70, 4, greys, [255, 0, 0])
    const reds = Array.from({ length: 70 }, (_, i) => {
      const [red = 0, green = 0] = pixel(slope, 70, i, 1)
      return red - green > 20
    })
    expect(reds.filter(Boolean)).toHaveLength(7)
  })

  it('leaves holes open', () => {
    const map = smallMap(3, [0, 1, Number.NaN, 0, 1, Number.NaN], 'linear')
    const pixels = thumbnailPixels(map, 3, 2, greys, ink)
    expect(pixel(pixels, 3, 0, 0)[3]).toBe(255)
    expect(pixel(pixels, 3, 2, 0)[3]).toBe(0)
  })
})
