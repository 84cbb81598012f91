import type { ReactNode } from 'react'
import { Icon } from './icons.tsx'
import type { Entry } from './PickerDialog.tsx'

interface PickerEntryProps {
  readonly id: string
  readonly entry: Entry
  /** What Enter would take. */
  readonly pointed: boolean
  readonly chosen: boolean
  onPoint(): void
  onChoose(): void
}

/** One line of a list to choose from: picture, name, what it is for, formula. The keys are those of the search field. */
export function PickerEntry(props: PickerEntryProps): ReactNode {
  const { id, entry, pointed, chosen, onPoint, onChoose } = props
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the focus stays in the search field, and its keys do this
    <div
      id={id}
      className="picker-entry"
      role="option"
      tabIndex={-1}
      aria-selected={pointed}
      aria-current={chosen}
      aria-label={entry.name}
      aria-describedby={`${id}-note`}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      {entry.picture}
      <span className="picker-words">
        <span className="picker-name">
          {entry.name}
          {chosen && <Icon of="check" />}
        </span>
        <span className="picker-note" id={`${id}-note`}>
          {entry.note}
        </span>
        {entry.formula !== undefined && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own printer wrote it and escaped every name
          <span className="picker-formula" dangerouslySetInnerHTML={{ __html: entry.formula }} />
        )}
      </span>
    </div>
  )
}
