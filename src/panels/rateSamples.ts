/** Points of the curve of a rate: `[share of the way, rate]`, at most `most` of them, first and last step included. */
export function rateSamples(
  rate: (t: number) => number,
  steps: number,
  most: number,
): readonly (readonly [share: number, rate: number])[] {
  const count = Math.min(steps, most)
  return Array.from({ length: count }, (_, i) => {
    const t = count === 1 ? 1 : 1 + Math.round((i * (steps - 1)) / (count - 1))
    return [shareOf(t, steps), rate(t)]
  })
}

/** Where step t lies between the first and the last. */
export function shareOf(t: number, steps: number): number {
  return steps === 1 ? 0 : (Math.min(t, steps) - 1) / (steps - 1)
}
