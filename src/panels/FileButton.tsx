import { type ReactNode, useRef } from 'react'

interface FileButtonProps {
  readonly name: string
  onFile(file: File): void
}

/** A button that asks the system for a file of this machine. */
export function FileButton({ name, onFile }: FileButtonProps): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="solid" onClick={() => input.current?.click()}>
        {name}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={name}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file may be chosen again.
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
    </>
  )
}
