import { stop } from './fault.ts'
import type { Grid } from './surface.ts'
import { mostNodes } from './table.ts'

/** The grid whose nodes are at these places, in any order; a node that is missing is a hole. */
export function gridOfPoints(x: Float64Array, y: Float64Array, f: Float64Array): Grid {
  const [across, up] = [distinct(x), distinct(y)]
  const [columns, rows] = [across.length, up.length]
  if (columns < 2 || rows < 2) stop({ kind: 'too-few', count: Math.min(columns, rows), needs: 2 })
  // Scattered places would make a grid of almost nothing but holes.
  if (columns * rows > Math.min(mostNodes, 4 * f.length)) {
    stop({ kind: 'not-a-grid', columns, rows, points: f.length })
  }
  const values = new Float64Array(columns * rows).fill(Number.NaN)
  const taken = new Uint8Array(values.length)
  for (let row = 0; row < f.length; row++) {
    if (!Number.isFinite(x[row]! + y[row]!)) continue
    const node = nearest(up, y[row]!) * columns + nearest(across, x[row]!)
    if (taken[node]) stop({ kind: 'repeated-place', row: row + 1 })
    taken[node] = 1
    values[node] = f[row]!
  }
  return { x: across, y: up, values }
}

/** Closer than this part of all of it, two numbers are the same place, written with different roundings. */
const same = 1e-9

function distinct(numbers: Float64Array): Float64Array {
  const all = numbers.filter(Number.isFinite).sort()
  const tolerance = same * ((all.at(-1) ?? 0) - (all[0] ?? 0))
  return all.filter((value, i) => i === 0 || value - all[i - 1]! > tolerance)
}

function nearest(nodes: Float64Array, value: number): number {
  let [low, high] = [0, nodes.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (value < nodes[middle]!) high = middle
    else low = middle
  }
  return value - nodes[low]! <= nodes[high]! - value ? low : high
}
