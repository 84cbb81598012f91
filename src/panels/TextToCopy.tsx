import type { ReactNode } from 'react'

/** Text to be looked at and copied; what is focused is selected. */
export function TextToCopy({ name, words }: { name: string; words: string }): ReactNode {
  return (
    <textarea
      className="to-copy"
      readOnly
      aria-label={name}
      value={words}
      rows={4}
      spellCheck={false}
      onFocus={(event) => event.currentTarget.select()}
    />
  )
}
