import { useEffect, useState } from 'react'

/** What is fetched when it is first needed; `undefined` until it has come, or where it does not: the next who need it ask again. */
export function useComing<T>(load: () => Promise<T>, needed = true): T | undefined {
  const [found, setFound] = useState<T>()
  useEffect(() => {
    let wanted = needed
    if (!wanted) return
    load().then(
      (come) => wanted && setFound(() => come),
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [load, needed])
  return found
}
