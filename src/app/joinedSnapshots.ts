import { useMemo } from 'react'
import type { Snapshot } from '../scene/snapshot.ts'

type Told = (snapshot: Snapshot | undefined) => void

/** Joins how two scenes are taken into how the picture of both is, and tells whenever that changes. */
export function useJoinedSnapshots(onSnapshot: Told | undefined): readonly [Told, Told] {
  return useMemo(() => {
    let [one, other]: (Snapshot | undefined)[] = []
    const tell = () => onSnapshot?.(one && other ? joined(one, other) : (one ?? other))
    return [
      (taken) => {
        one = taken
        tell()
      },
      (taken) => {
        other = taken
        tell()
      },
    ]
  }, [onSnapshot])
}

function joined(one: Snapshot, other: Snapshot): Snapshot {
  return (scale, read) => one(scale, () => other(scale, read))
}
