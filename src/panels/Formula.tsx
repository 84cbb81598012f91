import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react'
import { landscapeIn } from '../settings/landscapeIn.ts'
import { useSettings, useText } from './context.ts'
import { formulaHtml } from './formulaHtml.ts'

/** f as a person would write it, under the abbreviations that it uses. */
export function Formula(): ReactNode {
  const { otherwise } = useText().landscape
  const landscape = useSettings(landscapeIn)
  const html = useMemo(() => formulaHtml(landscape, otherwise), [landscape, otherwise])
  const element = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another formula has another width
  useLayoutEffect(() => {
    const shown = element.current!
    shrink(shown)
    let width = shown.clientWidth
    const fitted = new ResizeObserver(() => {
      if (shown.clientWidth === width) return
      width = shown.clientWidth
      // Not in the middle of measuring: it changes the height.
      requestAnimationFrame(() => shrink(shown))
    })
    fitted.observe(shown)
    return () => fitted.disconnect()
  }, [html])
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own printer wrote it and escaped every name
  return <div ref={element} className="formula" dangerouslySetInnerHTML={{ __html: html }} />
}

/** As small as that a formula may be to be seen whole; a longer one is pushed. */
const smallest = 0.76

function shrink(element: HTMLElement): void {
  element.style.fontSize = ''
  const share = element.clientWidth / element.scrollWidth
  if (share < 1) element.style.fontSize = `${Math.floor(100 * Math.max(share, smallest))}%`
}
