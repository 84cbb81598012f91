import type { KeyboardEvent, ReactNode, Ref } from 'react'

interface FormulaTextProps {
  readonly ref: Ref<HTMLTextAreaElement>
  readonly id: string
  readonly value: string
  /** Offsets of what is wrong; the same twice at the end of the text. */
  readonly wrong: readonly [from: number, to: number] | undefined
  /** Id of the element that says what is wrong. */
  readonly describedBy: string
  onType(text: string): void
  onKeyDown(event: KeyboardEvent): void
}

/**
 * A text field as high as its text. Behind it lies the same text once more, unseen, which gives it its height and carries the
 * mark at what is wrong.
 */
export function FormulaText(props: FormulaTextProps): ReactNode {
  const { ref, id, value, wrong, describedBy, onType, onKeyDown } = props
  const [from, to] = wrong ?? [value.length, value.length]
  return (
    <div className="formula-text" data-wrong={wrong !== undefined}>
      <div className="formula-mirror" aria-hidden="true">
        {value.slice(0, from)}
        {wrong && <mark>{value.slice(from, to) || ' '}</mark>}
        {value.slice(to)}
        {'\u200b'}
      </div>
      <textarea
        ref={ref}
        id={id}
        rows={2}
        value={value}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong && describedBy}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
