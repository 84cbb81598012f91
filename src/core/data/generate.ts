import type { Values } from '../hyper.ts'
import { randomStream } from '../random.ts'
import { type Draws, drawsFrom } from './draws.ts'

/** The draws that make the data of a landscape: its own parameter `seed` decides them, not the seed of the runs. */
export function dataDraws({ seed = 1 }: Values): Draws {
  return drawsFrom(randomStream(seed, 'data'))
}

/** Weights of two columns for which the mean squared error is least, by the normal equations; none where they decide nothing. */
export function leastSquares(
  count: number,
  of: (row: number) => readonly [first: number, second: number, target: number],
): readonly [number, number] | undefined {
  let [pp, pq, qq] = [0, 0, 0]
  for (let row = 0; row < count; row++) {
    const [p, q] = of(row)
    pp += p * p
    pq += p * q
    qq += q * q
  }
  const determinant = pp * qq - pq * pq
  if (!(determinant > 1e-12 * pp * qq)) return undefined
  let [x, y] = [0, 0]
  // From 0 to the solution, and then by what is left over to its last digits.
  for (let round = 0; round < 3; round++) {
    let [pr, qr] = [0, 0]
    for (let row = 0; row < count; row++) {
      const [p, q, target] = of(row)
      const rest = target - (x * p + y * q)
      pr += p * rest
      qr += q * rest
    }
    x += (qq * pr - pq * qr) / determinant
    y += (pp * qr - pq * pr) / determinant
  }
  return [x, y]
}
