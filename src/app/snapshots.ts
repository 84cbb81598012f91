import { type RefObject, useCallback, useRef } from 'react'
import type { Snapshot } from '../scene/snapshot.ts'

/** How to draw each scene of the page anew, and what scenes call when they come; that returns how to take it back. */
export function useSnapshots(): readonly [
  RefObject<readonly Snapshot[]>,
  (snapshot: Snapshot) => () => void,
] {
  const all = useRef<readonly Snapshot[]>([])
  const add = useCallback((snapshot: Snapshot) => {
    all.current = [...all.current, snapshot]
    return () => {
      all.current = all.current.filter((other) => other !== snapshot)
    }
  }, [])
  return [all, add]
}
