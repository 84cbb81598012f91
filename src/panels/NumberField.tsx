import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import type { Interval } from '../core/hyper.ts'
import type { Text } from '../locales/en.ts'
import { readNumber } from '../settings/readNumber.ts'
import { useText } from './context.ts'
import { fieldText, written } from './fieldText.ts'
import { useRoom } from './useRoom.ts'

interface NumberFieldProps {
  readonly name: string
  readonly value: number
  /** What is refused with a sentence lies outside. */
  readonly hard: Interval
  readonly whole?: boolean
  onChange(value: number): void
}

/** A text field for a number, as people write one: `1e-3`, `1/3`, `2^-4`, pasted, in full-width digits. */
export function NumberField({ name, value, hard, whole, onChange }: NumberFieldProps): ReactNode {
  const text = useText()
  const id = useId()
  const [draft, setDraft] = useState<string | undefined>(undefined)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const [focused, setFocused] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const room = useRoom(field)
  // Once the number is there in full, so that all of it is selected.
  useLayoutEffect(() => {
    if (focused) field.current?.select()
  }, [focused])
  const settle = (typed: string) => {
    const read = judge(typed, hard, whole ?? false, text)
    setProblem(read.problem)
    if (read.problem !== undefined) return
    setDraft(undefined)
    if (read.value !== value) onChange(read.value)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') settle(event.currentTarget.value)
    if (event.key !== 'Escape' || draft === undefined) return
    event.stopPropagation()
    setDraft(undefined)
    setProblem(undefined)
  }
  return (
    <span className="number">
      <input
        ref={field}
        title={written(value)}
        type="text"
        inputMode="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-label={name}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : id}
        value={draft ?? (focused ? written(value) : fieldText(value, room))}
        onFocus={() => setFocused(true)}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={(event) => {
          setFocused(false)
          if (draft !== undefined) settle(event.target.value)
        }}
        onKeyDown={onKeyDown}
      />
      {problem !== undefined && (
        <span className="field-problem" id={id} role="alert">
          {problem}
        </span>
      )}
    </span>
  )
}

type Judged =
  | { readonly value: number; readonly problem?: never }
  | { readonly problem: string; readonly value?: never }

function judge(typed: string, [min, max]: Interval, whole: boolean, text: Text): Judged {
  if (typed.trim() === '') return { problem: text.field.empty }
  const read = readNumber(typed)
  if (read === undefined || !Number.isFinite(read)) {
    return { problem: text.field.unreadable(typed.trim()) }
  }
  if (read < min) return { problem: text.field.tooSmall(min) }
  if (read > max) return { problem: text.field.tooLarge(max) }
  if (whole && !Number.isInteger(read)) return { problem: text.field.fraction }
  return { value: read }
}
