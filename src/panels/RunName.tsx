import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { setLook } from '../settings/edit.ts'
import { useEdit, useSession, useSettings, useText } from './context.ts'

interface RunNameProps {
  readonly run: number
  readonly name: string
  /** Whether it is being typed anew. */
  readonly renaming: boolean
  onRename(renaming: boolean): void
}

/** A run's name: a click has the inspector read the run, a double click or F2 renames it. */
export function RunName(props: RunNameProps): ReactNode {
  const { run, name, renaming, onRename } = props
  const byKey = useRef(false)
  const done = (key: boolean) => {
    byKey.current = key
    onRename(false)
  }
  return renaming ? (
    <RunNameField run={run} name={name} onDone={done} />
  ) : (
    <RunNameButton run={run} name={name} focused={byKey.current} onRename={() => onRename(true)} />
  )
}

interface RunNameButtonProps {
  readonly run: number
  readonly name: string
  /** Whether the keyboard was in the field that it takes the place of. */
  readonly focused: boolean
  onRename(): void
}

function RunNameButton({ run, name, focused, onRename }: RunNameButtonProps): ReactNode {
  const text = useText().runs
  const { chosen } = useSession()
  const isChosen = useStore(chosen, (state) => state.run === run)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2') onRename()
  }
  return (
    <button
      type="button"
      className="run-name"
      aria-pressed={isChosen}
      aria-keyshortcuts="F2"
      // biome-ignore lint/a11y/noAutofocus: the keyboard comes back from the field to where it was
      autoFocus={focused}
      title={text.choose(name)}
      onClick={() => chosen.setState({ run })}
      onDoubleClick={onRename}
      onKeyDown={onKeyDown}
    >
      <span>{name}</span>
    </button>
  )
}

interface RunNameFieldProps {
  readonly run: number
  readonly name: string
  onDone(byKey: boolean): void
}

function RunNameField({ run, name, onDone }: RunNameFieldProps): ReactNode {
  const text = useText().runTools
  const edit = useEdit()
  const field = useRef<HTMLInputElement>(null)
  const label = useSettings(({ view }) => view.runs[run]?.label)
  const isOver = useRef(false)
  useEffect(() => field.current?.select(), [])
  const leave = (byKey: boolean) => {
    // A field that goes away loses the focus, and must not be heard again.
    isOver.current = true
    onDone(byKey)
  }
  const settle = (byKey: boolean) => {
    if (isOver.current) return
    const typed = field.current?.value ?? ''
    if (typed !== (label ?? name)) edit((settings) => setLook(settings, run, { label: typed }))
    leave(byKey)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') settle(true)
    if (event.key !== 'Escape') return
    event.stopPropagation()
    leave(true)
  }
  return (
    <input
      ref={field}
      className="run-name-field"
      type="text"
      aria-label={text.nameOf(name)}
      autoComplete="off"
      spellCheck={false}
      defaultValue={label ?? name}
      // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
      autoFocus
      onBlur={() => settle(false)}
      onKeyDown={onKeyDown}
    />
  )
}
