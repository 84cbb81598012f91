import { type RefObject, useLayoutEffect, useState } from 'react'
import { freePart, type Insets } from '../scene/lens.ts'
import type { Settings } from '../settings/settings.ts'

/** Whether terrain and map stand side by side. A graph has no other side to show beside it. */
export function isSplit({ view, experiment }: Settings): boolean {
  return view.mode === 'split' && experiment.starts[0]?.length !== 1
}

/** One part of the picture: where it is, and what cards cover of it. CSS lengths, from the sides of the picture. */
export interface Part {
  readonly inset: string
  readonly insets: Insets
}

/** The two halves of what cards leave free: side by side, or one above the other where that is upright. */
export function halvesOf(insets: Insets, stacked: boolean): readonly [Part, Part] {
  const { left, right, top, bottom } = insets
  if (stacked) {
    const middle = `50% + ${(top - bottom) / 2}px`
    return [
      { inset: `0 0 calc(100% - (${middle})) 0`, insets: { ...insets, bottom: 0 } },
      { inset: `calc(${middle}) 0 0 0`, insets: { ...insets, top: 0 } },
    ]
  }
  const middle = `50% + ${(left - right) / 2}px`
  return [
    { inset: `0 calc(100% - (${middle})) 0 0`, insets: { ...insets, right: 0 } },
    { inset: `0 0 0 calc(${middle})`, insets: { ...insets, left: 0 } },
  ]
}

/** So much higher than wide, two pictures have more room one above the other. */
const portrait = 1.25
/** A half narrower than this, in pixels, has no room for the names in it: then they are stacked sooner. */
const narrow = 280
const narrowPortrait = 0.7

/** Whether what cards leave free of the element is upright; follows its size. */
export function useIsUpright(element: RefObject<HTMLElement | null>, insets: Insets): boolean {
  const [upright, setUpright] = useState(false)
  useLayoutEffect(() => {
    const measured = element.current!
    const measure = () => {
      const free = freePart(measured.clientWidth, measured.clientHeight, insets)
      const least = free.width < 2 * narrow ? narrowPortrait : portrait
      setUpright(free.height > least * free.width)
    }
    const sizes = new ResizeObserver(measure)
    sizes.observe(measured)
    measure()
    return () => sizes.disconnect()
  }, [element, insets])
  return upright
}
