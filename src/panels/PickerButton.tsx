import { type ReactNode, useState } from 'react'
import { Icon } from './icons.tsx'
import { Late } from './Late.tsx'
import type { LatePart } from './latePart.ts'
import './picker.css'

/** What a picker that is open is told. */
export interface OpenPickerProps {
  /** Where its button stands. */
  readonly anchor: DOMRect
  onChoose(id: string): void
  onClose(): void
}

interface PickerButtonProps {
  /** What assistive technology says for it. */
  readonly name: string
  /** The list, fetched when first opened. */
  readonly part: LatePart<OpenPickerProps>
  /** Looks like the other buttons around it, not like a menu. */
  readonly plain?: boolean
  readonly children: ReactNode
  onChoose(id: string): void
}

/** A button that opens a list with a search field. */
export function PickerButton(props: PickerButtonProps): ReactNode {
  const { name, part, plain = false, children, onChoose } = props
  const [anchor, setAnchor] = useState<DOMRect | undefined>(undefined)
  return (
    <>
      <button
        type="button"
        className={plain ? undefined : 'picker-button'}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        aria-label={name}
        onClick={(event) => setAnchor(event.currentTarget.getBoundingClientRect())}
      >
        {children}
        {!plain && <Icon of="unfold" />}
      </button>
      {anchor && (
        <Late part={part} props={{ anchor, onChoose, onClose: () => setAnchor(undefined) }} />
      )}
    </>
  )
}
