import { transcendental } from './formula/transcendental.ts'

/** Four words of 32 bits. Plain data, so that whoever draws can keep it in a state that is cloned. */
export type RandomState = readonly [number, number, number, number]

/** A number drawn, and what to draw from next. */
export interface Drawn<T> {
  readonly drawn: T
  readonly random: RandomState
}

/** The stream of one purpose under a seed: streams of different purposes know nothing of each other. */
export function randomStream(seed: number, purpose: string): RandomState {
  let hash = mixed(seed >>> 0)
  for (const sign of purpose) hash = mixed(hash ^ sign.codePointAt(0)!)
  // Four words in a row of a permutation that has 0 once: they are never all 0.
  return [1, 2, 3, 4].map((place) => mixed(hash + place * 0x9e3779b9)) as unknown as RandomState
}

/** A whole number in [0, 2³²): xoshiro128** (Blackman & Vigna 2021, ACM Trans. Math. Softw. 47(4)). */
export function drawWord([a, b, c, d]: RandomState): Drawn<number> {
  const drawn = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
  const [third, fourth] = [c ^ a, d ^ b]
  const random = [a ^ fourth, b ^ third, third ^ (b << 9), rotated(fourth, 11)]
  return { drawn, random: random.map((word) => word >>> 0) as unknown as RandomState }
}

/** A number in [0, 1), a multiple of 2⁻⁵³. */
export function drawUniform(random: RandomState): Drawn<number> {
  const high = drawWord(random)
  const low = drawWord(high.random)
  return {
    drawn: ((high.drawn >>> 5) * 2 ** 26 + (low.drawn >>> 6)) * 2 ** -53,
    random: low.random,
  }
}

/** Independent numbers of the standard normal distribution, by Marsaglia's polar method. */
export function drawNormals(random: RandomState, count: number): Drawn<number[]> {
  const drawn: number[] = []
  while (drawn.length < count) {
    const first = drawUniform(random)
    const second = drawUniform(first.random)
    random = second.random
    const [u, v] = [2 * first.drawn - 1, 2 * second.drawn - 1]
    const square = u * u + v * v
    if (square >= 1 || square === 0) continue
    const factor = Math.sqrt((-2 * transcendental.log(square)) / square)
    drawn.push(factor * u, factor * v)
  }
  return { drawn: drawn.slice(0, count), random }
}

/** Scatters the bits of a 32-bit word, one to one (the finaliser of MurmurHash3). */
function mixed(word: number): number {
  word ^= word >>> 16
  word = Math.imul(word, 0x85ebca6b)
  word ^= word >>> 13
  word = Math.imul(word, 0xc2b2ae35)
  return (word ^ (word >>> 16)) >>> 0
}

function rotated(word: number, places: number): number {
  return ((word << places) | (word >>> (32 - places))) >>> 0
}
