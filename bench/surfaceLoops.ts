import { surfaceNets as theirs } from 'isosurface'
import { surfaceNets } from '../src/core/geometry/surfaceNets.ts'
import type { Round } from './rounds.ts'

/** Milliseconds for the level surface of a bowl on 64³ values. What is compared is how many vertices it has. */
export function surfaceRound(rival: 'ours' | 'isosurface'): Round {
  const before = performance.now()
  const vertices = rival === 'ours' ? byOurs() : byTheirs()
  return { cost: performance.now() - before, last: [vertices] }
}

const size = 64
const level = 3.7
const values = Float64Array.from({ length: size ** 3 }, (_, i) =>
  bowl(i % size, Math.floor(i / size) % size, Math.floor(i / size ** 2)),
)

/** ½(x² + 3y² + 10z²) over [−3, 3]³, at a grid point. */
function bowl(column: number, row: number, layer: number): number {
  const [x, y, z] = [column, row, layer].map((i) => (6 * i) / (size - 1) - 3) as [
    number,
    number,
    number,
  ]
  return (x * x + 3 * y * y + 10 * z * z) / 2
}

function byOurs(): number {
  return surfaceNets({ values, size: [size, size, size] }, level).positions.length / 3
}

/** It asks for the values one by one; they are computed already. */
function byTheirs(): number {
  const potential = (x: number, y: number, z: number) => values[x + size * (y + size * z)]! - level
  return theirs([size, size, size], potential).positions.length
}
