/** Steps to label on a ruler from 0 to `steps`, at most `most` of them and evenly spaced: 1, 2 or 5 times a power of ten. */
export function rulerTicks(steps: number, most: number): readonly number[] {
  // Where not even one round number has room, there is the end at least.
  const spacing = Math.min(spacingFor(steps / Math.max(1, most - 1)), Math.max(1, steps))
  return Array.from({ length: Math.floor(steps / spacing) + 1 }, (_, place) => place * spacing)
}

/** The next larger whole number of that kind. */
function spacingFor(least: number): number {
  if (least <= 1) return 1
  const power = 10 ** Math.floor(Math.log10(least))
  return [1, 2, 5, 10].map((factor) => factor * power).find((spacing) => spacing >= least)!
}
