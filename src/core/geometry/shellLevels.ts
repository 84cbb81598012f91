/**
 * The values that nested level surfaces run at, descending and as round as that allows. With a known minimum they
 * enclose a share of the box, a fifth of that, and a fifth again, so that the steps are even in log(f − f*); without one
 * there is no inside: then they leave that share of the box below, half of it, and the same share above.
 */
export function shellLevels(
  /** Some f − f* of the box, ascending. */
  excesses: Float32Array,
  base: number,
  share: number,
  hasMinimum: boolean,
): number[] {
  const shares = hasMinimum
    ? [share, share / 5, share / 25]
    : [Math.max(share, 1 - share), 0.5, Math.min(share, 1 - share)]
  const values = shares.map((part) => {
    const excess = excesses[Math.round(part * (excesses.length - 1))] ?? Number.NaN
    return roundNear(excess, base)
  })
  return values.filter((value, i) => isWithin(value - base, excesses) && value !== values[i - 1])
}

function isWithin(excess: number, excesses: Float32Array): boolean {
  return excess > excesses[0]! && excess < excesses.at(-1)!
}

/** A round value of f, off by a tenth of the excess at most. */
function roundNear(excess: number, base: number): number {
  if (!(excess > 0)) return base + excess
  const step = 10 ** Math.floor(Math.log10(excess / 5))
  const decimals = Math.min(Math.max(-Math.floor(Math.log10(step)), 0), 100)
  const value = Math.round((base + excess) / step) * step
  return Number(value.toFixed(decimals)) + 0
}
