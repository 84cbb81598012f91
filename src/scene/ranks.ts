import type { Interval } from '../core/hyper.ts'

/** Parts of the ground, equal in area, whose borders are kept. */
export const rankParts = 256

/** Excesses that cut the ground into `rankParts` parts of equal area, ascending, both ends included. Sorts the values. */
export function ranksOf(values: Float32Array, [lowest, highest]: Interval): Ranks {
  const sorted = values.sort()
  const ranks = Float32Array.from({ length: rankParts + 1 }, (_, part) => {
    const place = (part / rankParts) * (sorted.length - 1)
    const below = Math.floor(place)
    const [lower = lowest, upper = lower] = sorted.subarray(below, below + 2)
    return Math.min(Math.max(lower + (upper - lower) * (place - below), lowest), highest)
  })
  ranks[0] = lowest
  ranks[rankParts] = highest
  return ranks
}

export type Ranks = Float32Array<ArrayBuffer>

/** The share of the ground that lies lower, linear between the ranks; beyond both ends it goes on as a line. */
export function rankOf(ranks: Float32Array, excess: number): number {
  const lowest = ranks[0]!
  const highest = ranks[rankParts]!
  const span = Math.max(highest - lowest, Number.MIN_VALUE)
  if (excess <= lowest) return (excess - lowest) / span
  if (excess > highest) return 1 + (excess - highest) / span
  const part = partOf(ranks, excess)
  const from = ranks[part]!
  return (part + (excess - from) / (ranks[part + 1]! - from)) / rankParts
}

/** The part that holds an excess: above its lower end, not above its upper one. */
function partOf(ranks: Float32Array, excess: number): number {
  let part = 0
  for (let half = rankParts / 2; half >= 1; half /= 2) {
    if (ranks[part + half]! < excess) part += half
  }
  return part
}

/** The excess below which a share of the ground lies. */
export function shareAt(ranks: Float32Array, share: number): number {
  const place = Math.min(Math.max(share, 0), 1) * rankParts
  const part = Math.min(Math.floor(place), rankParts - 1)
  return ranks[part]! + (ranks[part + 1]! - ranks[part]!) * (place - part)
}

/** The same in GLSL; the slope is smooth from part to part, or light would show their borders as terraces. */
export const rankGlsl = /* glsl */ `
  uniform sampler2D ranks;
  float rankAt(int i) { return texelFetch(ranks, ivec2(i, 0), 0).r; }
  int partOf(float excess) {
    int part = 0;
    for (int jump = ${rankParts / 2}; jump >= 1; jump /= 2) {
      if (rankAt(part + jump) < excess) part += jump;
    }
    return part;
  }
  float rankOf(float excess) {
    float lowest = rankAt(0), highest = rankAt(${rankParts});
    float span = max(highest - lowest, 1e-30);
    if (excess <= lowest) return (excess - lowest) / span;
    if (excess > highest) return 1.0 + (excess - highest) / span;
    int part = partOf(excess);
    float from = rankAt(part);
    return (float(part) + (excess - from) / (rankAt(part + 1) - from)) / ${rankParts}.0;
  }
  float slopeAround(int node) {
    int first = max(node - 3, 0);
    int last = min(node + 3, ${rankParts});
    return float(last - first) / max(rankAt(last) - rankAt(first), 1e-30);
  }
  float rankSlope(float excess) {
    int part = min(partOf(excess), ${rankParts - 1});
    float from = rankAt(part);
    float t = clamp((excess - from) / max(rankAt(part + 1) - from, 1e-30), 0.0, 1.0);
    return mix(slopeAround(part), slopeAround(part + 1), t) / ${rankParts}.0;
  }
  float shareAt(float share) {
    float place = clamp(share, 0.0, 1.0) * ${rankParts}.0;
    int part = min(int(place), ${rankParts - 1});
    return mix(rankAt(part), rankAt(part + 1), place - float(part));
  }
`
