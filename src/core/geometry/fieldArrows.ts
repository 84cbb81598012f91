import type { Lines, Sheet } from './streamlines.ts'

/** Writes a vector at a place into `out`; false where there is none. */
export type Vectors = (x: number, y: number, out: Float64Array) => boolean

/** Orders of magnitude from the longest arrow to the shortest. */
const decades = 4
const shortest = 0.3
const longest = 0.86

/** Arrows along a vector field on a regular grid, each about its place; their lengths tell orders of magnitude. */
export function fieldArrows(vectors: Vectors, { width, height, apart }: Sheet): Lines {
  const columns = Math.max(1, Math.round(width / apart))
  const rows = Math.max(1, Math.round(height / apart))
  const found: number[] = []
  const sizes: number[] = []
  const out = new Float64Array(2)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = ((column + 0.5) / columns) * width
      const y = ((row + 0.5) / rows) * height
      const size = vectors(x, y, out) ? Math.hypot(out[0]!, out[1]!) : 0
      if (!(size > 0) || !Number.isFinite(size)) continue
      found.push(x, y, out[0]! / size, out[1]! / size)
      sizes.push(size)
    }
  }
  const largest = Math.max(...sizes)
  const vertices = new Float32Array(sizes.length * 4)
  for (const [i, size] of sizes.entries()) {
    const share = Math.max(0, 1 + Math.log10(size / largest) / decades)
    const reach = ((shortest + (longest - shortest) * share) * apart) / 2
    const [x, y, dx, dy] = found.slice(4 * i, 4 * i + 4) as [number, number, number, number]
    vertices.set([x - reach * dx, y - reach * dy, x + reach * dx, y + reach * dy], 4 * i)
  }
  return { vertices, starts: Uint32Array.from({ length: sizes.length + 1 }, (_, i) => 2 * i) }
}
