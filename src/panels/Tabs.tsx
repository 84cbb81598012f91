import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'

interface TabsProps {
  /** What the tabs are, said. */
  readonly name: string
  readonly tabs: readonly (readonly [title: string, panel: ReactNode])[]
  /** Stands at the right of the tabs. */
  readonly aside?: ReactNode
  /** Only the tabs are seen. */
  readonly folded?: boolean
  /** A tab was pressed. */
  onOpen?(): void
}

/** Tabs after the pattern of WAI-ARIA: arrows, Home and End move between them. */
export function Tabs({ name, tabs, aside, folded, onOpen }: TabsProps): ReactNode {
  const id = useId()
  const [open, setOpen] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const show = (index: number) => {
    setOpen(index)
    onOpen?.()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextTab(event.key, open, tabs.length)
    if (next === undefined) return
    event.preventDefault()
    show(next)
    list.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <>
      <div className="tabs">
        <div role="tablist" aria-label={name} ref={list} onKeyDown={onKeyDown}>
          {tabs.map(([title], index) => (
            <button
              key={title}
              type="button"
              role="tab"
              id={`${id}-tab-${index}`}
              aria-selected={index === open}
              aria-controls={`${id}-panel`}
              tabIndex={index === open ? 0 : -1}
              onClick={() => show(index)}
            >
              {title}
            </button>
          ))}
        </div>
        {aside}
      </div>
      <div
        className="sheet-body"
        hidden={folded}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-tab-${open}`}
        tabIndex={-1}
      >
        {tabs[open]?.[1]}
      </div>
    </>
  )
}

function nextTab(key: string, open: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (open + 1) % count
    case 'ArrowLeft':
      return (open + count - 1) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
