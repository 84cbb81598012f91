import { type ComponentType, useEffect, useState } from 'react'
import type { ReadableProps } from './LateWorld.tsx'

/** The box of a landscape of three parameters, which few have: fetched when there is one. */
export function LateSpace(props: ReadableProps) {
  const [Space, setSpace] = useState<ComponentType<ReadableProps>>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let wanted = true
    const fetch = () => {
      import('./Space.tsx').then(
        (loaded) => wanted && setSpace(() => loaded.Space),
        () => {
          if (wanted) timer = setTimeout(fetch, pause)
        },
      )
    }
    fetch()
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [])
  return Space && <Space {...props} />
}

/** Milliseconds between two tries to fetch what did not come. */
const pause = 5000
