import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import type { Interval } from '../core/hyper.ts'
import type { Text } from '../locales/en.ts'
import { readNumber } from '../settings/readNumber.ts'
import { useText } from './context.ts'

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
        type="text"
        inputMode="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-label={name}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : id}
        value={draft ?? written(value)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={(event) => draft !== undefined && settle(event.target.value)}
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
  const read = readNumber(typed)
  if (read === undefined || !Number.isFinite(read)) {
    return { problem: text.field.unreadable(typed.trim()) }
  }
  const value = whole ? Math.round(read) : read
  if (value < min) return { problem: text.field.tooSmall(min) }
  if (value > max) return { problem: text.field.tooLarge(max) }
  return { value }
}

/** The number in full, so that nothing is lost when somebody edits one digit of it. */
function written(value: number): string {
  return String(value).replace('-', value < 0 ? '−' : '-')
}
