import { type RefObject, useEffect, useState } from 'react'

/** Milliseconds out of sight after which an embed gives its GPU context back: browsers allow 16 on a page. */
const graceTime = 8000
/** Share of an embed that must be in sight for it to begin. */
const enough = 0.25

/** Whether an embed is in sight, and whether it should hold a picture. A page of its own always does both. */
export function usePresence(
  place: RefObject<HTMLElement | null>,
  embed: boolean,
): { readonly inSight: boolean; readonly awake: boolean } {
  const watched = embed && 'IntersectionObserver' in globalThis
  const [inSight, setInSight] = useState(!watched)
  const [awake, setAwake] = useState(!watched)
  useEffect(() => {
    if (!watched) return
    const observer = new IntersectionObserver(
      ([entry]) => setInSight((entry?.intersectionRatio ?? 1) >= enough),
      { threshold: enough },
    )
    observer.observe(place.current!)
    return () => observer.disconnect()
  }, [watched, place])
  useEffect(() => {
    if (inSight) {
      setAwake(true)
      return
    }
    const timer = setTimeout(() => setAwake(false), graceTime)
    return () => clearTimeout(timer)
  }, [inSight])
  return { inSight, awake }
}
