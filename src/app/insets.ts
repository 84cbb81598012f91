import { type RefObject, useLayoutEffect, useState } from 'react'

/** CSS pixels at each edge of the picture that cards cover. */
export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

const none: Insets = { top: 0, right: 0, bottom: 0, left: 0 }

/** What the cards marked `data-covers="left"` and the like cover; measured, and measured again when they change. */
export function useInsets(app: RefObject<HTMLElement | null>, layout: string): Insets {
  const [insets, setInsets] = useState(none)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout brings other cards
  useLayoutEffect(() => {
    const root = app.current!
    const measure = () => setInsets((before) => kept(before, measured(root)))
    const observer = new ResizeObserver(measure)
    for (const card of cardsOf(root)) observer.observe(card)
    observer.observe(root)
    measure()
    return () => observer.disconnect()
  }, [app, layout])
  return insets
}

function measured(root: HTMLElement): Insets {
  const room = root.getBoundingClientRect()
  const insets = { ...none }
  for (const card of cardsOf(root)) {
    const box = card.getBoundingClientRect()
    // A column of folded cards covers a corner, not a side.
    if (isColumn(card) && box.height < room.height / 3) continue
    if (card.dataset.covers === 'left') insets.left = box.right - room.left
    if (card.dataset.covers === 'right') insets.right = room.right - box.left
    if (card.dataset.covers === 'bottom') insets.bottom = room.bottom - box.top
  }
  return insets
}

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
