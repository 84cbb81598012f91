import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { Icon } from './icons.tsx'
import './dialog.css'

interface DialogProps {
  /** For its own styles. */
  readonly className: string
  readonly title: string
  /** Name of the button that closes it. */
  readonly close: string
  readonly ref?: RefObject<HTMLDialogElement | null>
  /** It is closed, by whatever means. */
  onClose(): void
  readonly children: ReactNode
}

/** A modal dialog with a heading and a button to close it, open as long as it is rendered. */
export function Dialog({
  className,
  title,
  close,
  ref,
  onClose,
  children,
}: DialogProps): ReactNode {
  const own = useRef<HTMLDialogElement>(null)
  const dialog = ref ?? own
  const id = useId()
  useEffect(() => dialog.current?.showModal(), [dialog])
  return (
    <dialog ref={dialog} className={`dialog ${className}`} aria-labelledby={id} onClose={onClose}>
      <header className="dialog-head">
        <h2 id={id}>{title}</h2>
        <button
          type="button"
          aria-label={close}
          title={close}
          onClick={() => dialog.current?.close()}
        >
          <Icon of="remove" />
        </button>
      </header>
      {children}
    </dialog>
  )
}
