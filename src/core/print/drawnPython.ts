import type { Drawing } from '../data/drawing.ts'
import { isBatched, stepsOfPass } from '../data/sampling.ts'
import type { Library } from './python.ts'

/** What a script draws at its steps, as far as that is anything. */
export interface DrawnSetting {
  readonly seed: number
  /** `undefined` where every step sees all samples. */
  readonly batch: Batch | undefined
  readonly noise: number
}

interface Batch {
  readonly count: number
  readonly size: number
  readonly perPass: number
  readonly shuffled: boolean
}

/** What a run draws; `undefined` if it is nothing. */
export function drawnSetting({ seed, sampling, noise }: Drawing): DrawnSetting | undefined {
  const batch = isBatched(sampling)
    ? {
        count: sampling.count,
        size: sampling.batch,
        perPass: stepsOfPass(sampling),
        shuffled: sampling.order === 'shuffled',
      }
    : undefined
  return batch || noise > 0 ? { seed, batch, noise: Math.max(0, noise) } : undefined
}

/** The rows of a step's samples, as what stands in brackets after `data`. */
export function batchOf(library: Library): string {
  // JAX takes no list for an index.
  return library === 'optax' ? 'data[jnp.array(batch_rows(t))]' : 'data[batch_rows(t)]'
}

/** `batch_rows(step)` and `noise_at(step, call)`, with the generator both draw from. */
export function drawnLines(drawn: DrawnSetting, dimension: number, library: Library): string[] {
  const { batch, noise } = drawn
  const draws = noise > 0 || batch?.shuffled
  return [
    ...(draws ? generator : []),
    ...(noise > 0 ? [...polar, ''] : draws ? [''] : []),
    ...(batch ? batchLines(batch, drawn.seed) : []),
    ...(noise > 0 ? noiseLines(drawn.seed, dimension, library) : []),
  ]
}

/** The generator with its normal numbers, for a method that draws by itself. */
export const normalGenerator = (): readonly string[] => [...generator, ...polar, '']

const generator = `def mixed(word):
    """Scatters the bits of 32 (the finaliser of MurmurHash3)."""
    word ^= word >> 16
    word = word * 0x85EBCA6B & 0xFFFFFFFF
    word ^= word >> 13
    word = word * 0xC2B2AE35 & 0xFFFFFFFF
    return word ^ word >> 16


def rotated(word, places):
    return (word << places | word >> 32 - places) & 0xFFFFFFFF


class Stream:
    """xoshiro128** (Blackman & Vigna 2021), begun by a seed and what it is for."""

    def __init__(self, seed, purpose):
        start = mixed(seed)
        for sign in purpose:
            start = mixed(start ^ ord(sign))
        self.words = [mixed(start + i * 0x9E3779B9 & 0xFFFFFFFF) for i in (1, 2, 3, 4)]
        self.spare = None

    def word(self):
        a, b, c, d = self.words
        c, d = c ^ a, d ^ b
        self.words = [a ^ d, b ^ c, c ^ (b << 9 & 0xFFFFFFFF), rotated(d, 11)]
        return rotated(b * 5 & 0xFFFFFFFF, 7) * 9 & 0xFFFFFFFF

    def shuffled(self, count):
        order = list(range(count))
        for last in range(count - 1, 0, -1):
            other = int(self.word() / 2**32 * (last + 1))
            order[last], order[other] = order[other], order[last]
        return order
`.split('\n')

const polar = `    def uniform(self):
        high = self.word() >> 5
        return (high * 2**26 + (self.word() >> 6)) * 2.0**-53

    def normal(self):
        """Marsaglia's polar method, which finds two numbers at a time."""
        if self.spare is not None:
            spare, self.spare = self.spare, None
            return spare
        while True:
            u = 2 * self.uniform() - 1
            v = 2 * self.uniform() - 1
            square = u * u + v * v
            if 0 < square < 1:
                factor = math.sqrt(-2 * math.log(square) / square)
                self.spare = factor * v
                return factor * u
`.split('\n')

function batchLines({ count, size, perPass, shuffled }: Batch, seed: number): string[] {
  const order = shuffled
    ? [
        '    if turn not in pass_orders:',
        '        pass_orders.clear()',
        `        pass_orders[turn] = Stream(${seed}, f"samples of pass {turn}").shuffled(${count})`,
        `    return pass_orders[turn][place * ${size}:(place + 1) * ${size}]`,
      ]
    : [`    return list(range(place * ${size}, min((place + 1) * ${size}, ${count})))`]
  return [
    ...(shuffled ? ['pass_orders = {}', '', ''] : []),
    'def batch_rows(step):',
    `    """The samples of a step${shuffled ? '; every pass through all of them has an order of its own' : ', as they stand'}."""`,
    `    turn, place = divmod(step - 1, ${perPass})`,
    ...order,
    '',
    '',
  ]
}

function noiseLines(seed: number, dimension: number, library: Library): string[] {
  const array = { torch: 'torch.tensor', numpy: 'np.array', optax: 'jnp.array' }[library]
  return [
    'noise_blocks = {}',
    '',
    '',
    'def noise_at(step, call):',
    '    """Standard normal numbers for gradient number `call` of a step."""',
    '    block, place = divmod(step - 1, 256)',
    '    if (call, block) not in noise_blocks:',
    `        normal = Stream(${seed}, f"noise of gradient {call}, {block}").normal`,
    `        noise_blocks[call, block] = [[normal() for _ in range(${dimension})] for _ in range(256)]`,
    `    return ${array}(noise_blocks[call, block][place])`,
    '',
    '',
  ]
}
