import { transcendental } from '../formula/transcendental.ts'
import type { RandomState } from '../random.ts'

/** A stream that is drawn from many times a step: it keeps its state to itself, where `drawWord` hands it back. */
export interface Draws {
  /** A whole number in [0, 2³²): the very words of `drawWord`. */
  word(): number
  /** A number in [0, 1), a multiple of 2⁻⁵³. */
  uniform(): number
  /** A number of the standard normal distribution, by Marsaglia's polar method. */
  normal(): number
}

/** The draws from a stream on. */
export function drawsFrom([first, second, third, fourth]: RandomState): Draws {
  let [a, b, c, d] = [first | 0, second | 0, third | 0, fourth | 0]
  let spare: number | undefined

  function word(): number {
    const product = Math.imul(b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return result
  }
  function uniform(): number {
    const high = word() >>> 5
    return (high * 2 ** 26 + (word() >>> 6)) * 2 ** -53
  }
  function normal(): number {
    if (spare !== undefined) {
      const kept = spare
      spare = undefined
      return kept
    }
    for (;;) {
      const u = 2 * uniform() - 1
      const v = 2 * uniform() - 1
      const square = u * u + v * v
      if (square >= 1 || square === 0) continue
      const factor = Math.sqrt((-2 * transcendental.log(square)) / square)
      spare = factor * v
      return factor * u
    }
  }
  return { word, uniform, normal }
}

/** 0 to count − 1 in any order, all orders alike but for one part in 2³²/count (Fisher & Yates). */
export function shuffled(count: number, { word }: Draws): Int32Array<ArrayBuffer> {
  const order = Int32Array.from({ length: count }, (_, place) => place)
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor((word() / 2 ** 32) * (last + 1))
    const kept = order[last]!
    order[last] = order[other]!
    order[other] = kept
  }
  return order
}
