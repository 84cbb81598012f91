/** Values of one curve at its own places, which ascend; `null` where there is none. */
export interface PlacedCurve {
  readonly places: readonly number[]
  readonly values: readonly (number | null)[]
}

type Values = (number | null | undefined)[]

/** All curves over one list of places, as the drawing library takes them: `undefined` where a curve has no place of its own. */
export function joinedCurves(curves: readonly PlacedCurve[]): [places: number[], ...Values[]] {
  const [first] = curves
  if (!first) return [[]]
  if (curves.every(({ places }) => places === first.places))
    return [first.places as number[], ...curves.map(({ values }) => values as Values)]
  const own = curves.map(lastAtEachPlace)
  const places = [...new Set(own.flatMap((curve) => [...curve.keys()]))].sort((a, b) => a - b)
  return [places, ...own.map((curve) => places.map((place) => curve.get(place)))]
}

/** Of several values at one place the last counts. */
function lastAtEachPlace({ places, values }: PlacedCurve): Map<number, number | null> {
  const found = new Map<number, number | null>()
  for (const [i, place] of places.entries()) {
    const value = values[i] ?? null
    if (value !== null || !found.has(place)) found.set(place, value)
  }
  return found
}
