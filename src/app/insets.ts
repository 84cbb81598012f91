import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Insets } from '../scene/lens.ts'

const none: Insets = { top: 0, right: 0, bottom: 0, left: 0 }

/** What the cards marked `data-covers="left"` and the like cover; measured, and measured again when they change. */
export function useInsets(app: RefObject<HTMLElement | null>, arrangement: string): Insets {
  const [insets, setInsets] = useState(none)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one brings other cards
  useLayoutEffect(() => {
    const root = app.current!
    const paper = matchMedia('print')
    const measure = () => {
      // What is printed is the picture as it stood on the screen; the cards are gone by then.
      if (!paper.matches) setInsets((before) => kept(before, measured(root)))
    }
    const sizes = new ResizeObserver(measure)
    const watch = () => {
      for (const card of cardsOf(root)) sizes.observe(card)
      measure()
    }
    const comings = new MutationObserver(watch)
    comings.observe(root, { childList: true })
    sizes.observe(root)
    watch()
    return () => {
      sizes.disconnect()
      comings.disconnect()
    }
  }, [app, arrangement])
  return insets
}

function measured(root: HTMLElement): Insets {
  const picture = root.querySelector('main')!.getBoundingClientRect()
  const insets = { ...none }
  for (const card of cardsOf(root)) {
    const box = card.getBoundingClientRect()
    // A column of folded cards covers a corner, not a side.
    if (isColumn(card) && box.height < picture.height / 3) continue
    const side = card.dataset.covers
    if (side === 'left') insets.left = Math.max(0, box.right - picture.left)
    if (side === 'right') insets.right = Math.max(0, picture.right - box.left)
    if (side === 'corner' && picture.width < widest * picture.height) {
      insets.top = Math.max(0, box.bottom - picture.top)
    }
    if (side === 'bottom') insets.bottom = Math.max(0, picture.bottom - box.top)
  }
  return insets
}

/** A picture wider than this, for its height, has corners to spare; the style sheet knows it too. */
const widest = 1.5

function isColumn({ dataset }: HTMLElement): boolean {
  return dataset.covers === 'left' || dataset.covers === 'right'
}

function cardsOf(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-covers]')]
}

/** The same object as long as the numbers are the same, so that nothing renders for nothing. */
function kept(before: Insets, now: Insets): Insets {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now
}
