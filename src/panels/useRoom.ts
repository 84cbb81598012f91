import { type RefObject, useLayoutEffect, useState } from 'react'

/** Digits that have room in a field, followed as it changes its width. */
export function useRoom(field: RefObject<HTMLInputElement | null>): number {
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY)
  useLayoutEffect(() => {
    const input = field.current
    if (!input) return
    const measure = () => setRoom(roomOf(input))
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(input)
    return () => watch.disconnect()
  }, [field])
  return room
}

/** A field that is not shown has no width, and says nothing of its room. */
function roomOf(input: HTMLInputElement): number {
  if (input.clientWidth === 0) return Number.POSITIVE_INFINITY
  const { fontSize, fontFamily, paddingLeft, paddingRight } = getComputedStyle(input)
  const inside =
    input.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
  return Math.floor(inside / digitWidth(`${fontSize} ${fontFamily}`))
}

/** By font; the shorthand of a computed style is empty where figures are tabular. */
const widths = new Map<string, number>()

function digitWidth(font: string): number {
  const known = widths.get(font)
  if (known !== undefined) return known
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return 1
  context.font = font
  const width = context.measureText('0').width
  widths.set(font, width)
  return width
}
