/** What one round measured. */
export interface Round {
  /** In the unit of the bar. */
  readonly cost: number
  /** The last point, to see that rivals did the same work. */
  readonly last?: readonly number[]
}

/** Medians over all rounds, and the median of the ratios within each round. */
export interface Duel {
  readonly ours: number
  readonly rival: number
  /** Cost of the rival over ours: above 1 where ours is faster. */
  readonly ratio: number
}

/**
 * Lets two rivals take turns, the one that begins changing, so that what else the machine does hits both.
 * The first round warms both up and does not count.
 */
export async function duel(
  rounds: number,
  ours: () => Promise<Round> | Round,
  rival: () => Promise<Round> | Round,
): Promise<Duel> {
  const pairs: [number, number][] = []
  for (let round = 0; round <= rounds; round++) {
    const first = round % 2 === 0 ? await ours() : undefined
    const other = await rival()
    const own = first ?? (await ours())
    assertAlike(own.last, other.last)
    if (round > 0) pairs.push([own.cost, other.cost])
  }
  return {
    ours: median(pairs.map(([own]) => own)),
    rival: median(pairs.map(([, other]) => other)),
    ratio: median(pairs.map(([own, other]) => other / own)),
  }
}

/** The middle number; of an even count the upper one of the two. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

function assertAlike(own: readonly number[] = [], other: readonly number[] = []) {
  const far = own.some((number, i) => Math.abs(number - (other[i] ?? Number.NaN)) > 1e-6)
  if (far || own.length !== other.length)
    throw new Error(`The rivals did not do the same work: ${own} against ${other}.`)
}
