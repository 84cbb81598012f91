import type { ReactNode } from 'react'
import { useFirstText } from './context.ts'
import { Icon } from './icons.tsx'
import './notices.css'

interface NoticesProps {
  readonly sentences: readonly string[]
  onDismiss(): void
}

/** The one place for sentences that must be seen: what a link got wrong, what stopped and went on. */
export function Notices({ sentences, onDismiss }: NoticesProps): ReactNode {
  const text = useFirstText().notices
  return (
    <div className="notices-place" role="status" aria-label={text.title}>
      {sentences.length > 0 && (
        <div className="notices">
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <button type="button" aria-label={text.dismiss} title={text.dismiss} onClick={onDismiss}>
            <Icon of="remove" />
          </button>
        </div>
      )}
    </div>
  )
}
