import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { useText } from './context.ts'
import { Icon } from './icons.tsx'
import { nextPlace } from './nextPlace.ts'
import type { OpenPickerProps } from './PickerButton.tsx'
import { PickerEntry } from './PickerEntry.tsx'
import { placeBeside } from './placeBeside.ts'
import { begins, finds } from './search.ts'

/** Something to choose. */
export interface Entry {
  readonly id: string
  readonly name: string
  /** One line on what it is for. */
  readonly note: string
  /** What else the search looks at. */
  readonly words: string
  readonly picture?: ReactNode
  /** MathML. */
  readonly formula?: string
}

interface PickerDialogProps extends OpenPickerProps {
  readonly title: string
  /** What can be searched for. */
  readonly hint: string
  readonly entries: readonly Entry[]
  /** What is chosen now. */
  readonly chosen?: string
}

/** A list to choose from, after the combobox pattern of WAI-ARIA: the search field keeps the focus, arrows move in the list. */
export function PickerDialog(props: PickerDialogProps): ReactNode {
  const { title, hint, entries, chosen, anchor, onChoose, onClose } = props
  const text = useText().pickers
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  const found = entries.filter(({ id, name, note, words }) =>
    finds(query, `${id} ${name} ${words} ${note}`),
  )
  const [pointed, setPointed] = useState(chosen ?? entries[0]?.id)
  const place = Math.max(
    0,
    found.findIndex((entry) => entry.id === pointed),
  )
  useEffect(() => open(dialog.current!), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: notes that come late make the entries taller
  useEffect(() => {
    document.getElementById(`${id}-${place}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, place, entries])
  /** What begins with the query is meant rather than what merely holds it. */
  const search = (query: string) => {
    setQuery(query)
    setPointed(entries.find(({ name }) => begins(query, name))?.id)
  }
  const choose = (entry: Entry | undefined) => {
    if (!entry) return
    dialog.current?.close()
    // At once: the event comes later, and would close a list that was opened again meanwhile.
    onClose()
    onChoose(entry.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      // Or it would press the button that has the focus back by then.
      event.preventDefault()
      choose(found[place])
    }
    const next = nextPlace(event.key, place, found.length)
    if (next === undefined) return
    event.preventDefault()
    setPointed(found[next]?.id)
  }
  const onClick = (event: MouseEvent) => {
    if (event.target === event.currentTarget) dialog.current?.close()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside it closes it; the key for that is Escape
    <dialog
      ref={dialog}
      className="picker"
      aria-label={title}
      tabIndex={-1}
      style={placeBeside(anchor, { width: innerWidth, height: innerHeight })}
      onClose={onClose}
      onClick={onClick}
    >
      <div className="picker-search">
        <Icon of="search" />
        <input
          type="text"
          role="combobox"
          aria-label={text.search}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? `${id}-${place}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={hint}
          value={query}
          onChange={(event) => search(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          aria-label={text.close}
          title={text.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon of="remove" />
        </button>
      </div>
      <div className="picker-list" role="listbox" id={`${id}-list`} aria-label={title}>
        {found.map((entry, index) => (
          <PickerEntry
            key={entry.id}
            id={`${id}-${index}`}
            entry={entry}
            pointed={index === place}
            chosen={entry.id === chosen}
            onPoint={() => setPointed(entry.id)}
            onChoose={() => choose(entry)}
          />
        ))}
      </div>
      {found.length === 0 && <p className="picker-none soft">{text.none(query.trim())}</p>}
      <p className="spoken-only" role="status">
        {query !== '' && text.found(found.length)}
      </p>
    </dialog>
  )
}

/** A finger would have the keyboard of the screen come up at once; it can do so by touching the field. */
function open(dialog: HTMLDialogElement): void {
  dialog.showModal()
  if (matchMedia('(pointer: coarse)').matches) dialog.focus()
  else dialog.querySelector('input')?.focus()
}
