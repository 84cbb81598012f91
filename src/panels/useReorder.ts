import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from 'react'

/** A row on its way to a gap between two others. */
export interface Reordering {
  readonly from: number
  /** The gap before the row of this number; the last gap is behind the last row. */
  readonly gap: number
}

/** What a grip needs to be one. */
export interface GripHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void
  onPointerMove(event: PointerEvent<HTMLElement>): void
  onPointerUp(): void
  onPointerCancel(): void
  onKeyDown(event: KeyboardEvent): void
}

/** Rows that are dragged by a grip, or moved by arrow up and down while the grip has the focus. */
export function useReorder(
  list: RefObject<HTMLElement | null>,
  move: (from: number, to: number) => void,
): { readonly reordering: Reordering | undefined; grip(row: number): GripHandlers } {
  const [reordering, setReordering] = useState<Reordering | undefined>(undefined)
  // What the handlers of one drag share; a state would come a rendering late.
  const under = useRef<Reordering>(undefined)
  const put = (next: Reordering | undefined) => {
    under.current = next
    setReordering(next)
  }
  const grip = (row: number): GripHandlers => ({
    onPointerDown(event) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      put({ from: row, gap: row })
    },
    onPointerMove(event) {
      if (!under.current) return
      const gap = gapAt([...(list.current?.children ?? [])], event.clientY)
      if (gap !== under.current.gap) put({ ...under.current, gap })
    },
    onPointerUp() {
      const done = under.current
      put(undefined)
      if (done && placeOf(done) !== done.from) move(done.from, placeOf(done))
    },
    onPointerCancel: () => put(undefined),
    onKeyDown(event) {
      if (event.key === 'Escape' && under.current) {
        event.stopPropagation()
        put(undefined)
      }
      const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
      const count = list.current?.children.length ?? 0
      if (by === 0) return
      event.preventDefault()
      if (row + by >= 0 && row + by < count) move(row, row + by)
    },
  })
  return { reordering, grip }
}

/** Where the row stands once it has gone into the gap. */
function placeOf({ from, gap }: Reordering): number {
  return gap > from ? gap - 1 : gap
}

/** The gap nearest to a height on the screen. */
function gapAt(rows: readonly Element[], height: number): number {
  const above = rows.filter((row) => {
    const { top, bottom } = row.getBoundingClientRect()
    return (top + bottom) / 2 < height
  })
  return above.length
}
