/** Places after a change, each with the place before; −1 for what is new. */
export type Arrangement = readonly number[]

export function moved(count: number, from: number, to: number): Arrangement {
  return places(count).toSpliced(from, 1).toSpliced(to, 0, from)
}

export function removed(count: number, place: number): Arrangement {
  return places(count).toSpliced(place, 1)
}

/** Something new stands at this place. */
export function inserted(count: number, place: number): Arrangement {
  return places(count).toSpliced(place, 0, -1)
}

/** Where run s · R + r is after a change; if it is gone, what stands in its place, or last. */
export function followed(run: number, count: number, arrangement: Arrangement): number {
  const place = run % count
  const start = Math.floor(run / count)
  const kept = arrangement.indexOf(place)
  const next = kept >= 0 ? kept : Math.min(place, arrangement.length - 1)
  return start * arrangement.length + next
}

function places(count: number): number[] {
  return Array.from({ length: count }, (_, place) => place)
}
