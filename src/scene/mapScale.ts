import type { Grid } from './grid.ts'
import { type Ranks, rankParts } from './ranks.ts'

/**
 * A grid that tints and levels of a map follow: that of the domain at 0, that of what is seen at 1, and all in between, so
 * that colours go over into each other as a map is zoomed and moved, and never jump.
 */
export function between(whole: Grid, seen: Grid, share: number): Grid {
  const finest = mixedPowers(whole.finest, seen.finest, share)
  const lowest = whole.lowest + (seen.lowest - whole.lowest) * share
  const span = mixedPowers(whole.highest - whole.lowest, seen.highest - seen.lowest, share)
  const soft = Math.max(finest, 1e-12 * span, Number.MIN_VALUE)
  let ranks: Ranks | undefined
  return {
    ...seen,
    lowest,
    highest: lowest + span,
    finest,
    ranks() {
      ranks ??= mixedRanks(whole, seen, share, soft)
      return ranks
    },
  }
}

/** Between two sizes, evenly in their orders of magnitude. */
function mixedPowers(from: number, to: number, share: number): number {
  if (!(from > 0) || !(to > 0)) return share < 0.5 ? from : to
  return from ** (1 - share) * to ** share
}

function mixedRanks(whole: Grid, seen: Grid, share: number, soft: number): Ranks {
  const [from, to] = [whole.ranks(), seen.ranks()]
  const mixed = new Float32Array(rankParts + 1)
  for (let i = 0; i <= rankParts; i++) {
    const above = mixedPowers(from[i]! - whole.lowest + soft, to[i]! - seen.lowest + soft, share)
    const lowest = whole.lowest + (seen.lowest - whole.lowest) * share
    mixed[i] = Math.max(lowest + above - soft, mixed[i - 1] ?? Number.NEGATIVE_INFINITY)
  }
  return mixed
}

/** How far a map has gone from home, 0 to 1: zoomed by a half or moved by half its width it is quite away. */
export function departure(zoom: number, east: number, north: number): number {
  const away = (Math.hypot(Math.log2(zoom), east, north) - 0.04) / 0.56
  const share = Math.min(Math.max(away, 0), 1)
  return share * share * (3 - 2 * share)
}
