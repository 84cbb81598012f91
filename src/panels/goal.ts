/**
 * A threshold to begin with, for runs that began with `first` and so far came to `lasts`, both counted from f* where that is
 * known: one that half of the runs reach, and of a few one more, in round numbers.
 */
export function firstGoal(first: number, lasts: readonly number[], known: boolean): number {
  const finite = lasts.filter(Number.isFinite).sort((a, b) => a - b)
  const reached = finite[finite.length >> 1] ?? first
  if (!Number.isFinite(reached)) return 1e-6
  const above = Number((reached + (first - reached) / 10).toPrecision(2))
  if (!known) return above
  const wanted = reached < first ? reached : first / 10
  const power = Number(`1e${Math.ceil(Math.log10(Math.max(wanted, lowestGoal)) - 1e-9)}`)
  // One above the start would be reached before the first step.
  return power < first || reached >= first ? power : above
}

/** Below this a threshold tells more about rounding than about runs. */
const lowestGoal = 1e-10

/** The next threshold up or down by keys: ten to a power of ten where the axis is logarithmic, else a hundredth of what is seen. */
export function goalBeside(
  below: number,
  steps: number,
  { log, span }: { readonly log: boolean; readonly span: number },
): number {
  if (!log) return Number((below + (steps * span) / 100).toPrecision(6))
  const tenths = Math.round(10 * Math.log10(Math.max(below, Number.MIN_VALUE)))
  return Number((10 ** ((tenths + steps) / 10)).toPrecision(2))
}
