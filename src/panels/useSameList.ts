import { useRef } from 'react'

/** A selector whose list stays the same object until one of its entries is another, so that nothing renders for nothing. */
export function useSameList<State, Entry>(
  select: (state: State) => readonly Entry[],
): (state: State) => readonly Entry[] {
  const kept = useRef<readonly Entry[]>([])
  return (state) => {
    const next = select(state)
    const { current } = kept
    const isSame = next.length === current.length && next.every((entry, i) => entry === current[i])
    if (!isSame) kept.current = next
    return kept.current
  }
}
