import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Whether the page is being printed. Then it is on paper, whatever it was: all is rendered anew before the print is taken. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const { dataset } = document.documentElement
    let theme: string | undefined
    let on = false
    const change = (next: boolean) => {
      if (next === on) return
      on = next
      if (next) {
        theme = dataset.theme
        dataset.theme = 'light'
      } else if (theme === undefined) delete dataset.theme
      else dataset.theme = theme
      flushSync(() => setPrinting(next))
    }
    const stop = new AbortController()
    const { signal } = stop
    addEventListener('beforeprint', () => change(true), { signal })
    addEventListener('afterprint', () => change(false), { signal })
    matchMedia('print').addEventListener('change', ({ matches }) => change(matches), { signal })
    return () => stop.abort()
  }, [])
  return printing
}
