import { type ReactNode, useRef } from 'react'
import { useText } from './context.ts'
import { useHasData } from './DataCard.tsx'
import { Formula } from './Formula.tsx'
import { Icon } from './icons.tsx'
import { Late } from './Late.tsx'
import { latePart } from './latePart.ts'
import './formulaPlace.css'

interface FormulaPlaceProps {
  /** Whether it is being typed. */
  readonly editing: boolean
  onEditing(editing: boolean): void
}

const formulaEditor = latePart<{ onClose(): void }>(
  async () => (await import('./FormulaEditor.tsx')).FormulaEditor,
)

/** The formula of the landscape, and in its place the editor that takes it, or any other, for a start. */
export function FormulaPlace({ editing, onEditing }: FormulaPlaceProps): ReactNode {
  const text = useText().formulaEditor
  const wasTyped = useRef(false)
  const hasData = useHasData()
  const close = () => {
    wasTyped.current = true
    onEditing(false)
  }
  if (editing) {
    return <Late part={formulaEditor} props={{ onClose: close }} waiting={<Formula />} />
  }
  // The loss of one sample is no formula of its own.
  if (hasData) return <Formula />
  return (
    <div className="formula-place">
      <Formula />
      <button
        type="button"
        className="soft"
        // biome-ignore lint/a11y/noAutofocus: the keyboard comes back from the editor to where it was
        autoFocus={wasTyped.current}
        aria-label={text.edit}
        title={text.edit}
        onClick={() => onEditing(true)}
      >
        <Icon of="rename" />
      </button>
    </div>
  )
}
