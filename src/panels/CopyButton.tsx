import { type ReactNode, useEffect, useState } from 'react'
import { copy } from './clipboard.ts'
import { useFirstText } from './context.ts'
import { Icon } from './icons.tsx'

interface CopyButtonProps {
  readonly name: string
  content(): string
  /** In the look of a main button. */
  readonly solid?: boolean
}

/** Copies text and confirms it; where that is forbidden it shows the text to be copied by hand. */
export function CopyButton({ name, content, solid = false }: CopyButtonProps): ReactNode {
  const text = useFirstText().share
  const [copied, confirm] = useConfirmation()
  const [byHand, setByHand] = useState<string | undefined>(undefined)
  const onClick = async () => {
    const words = content()
    const worked = await copy(words)
    confirm(worked)
    setByHand(worked ? undefined : words)
  }
  return (
    <>
      <button
        type="button"
        className={solid ? 'share solid' : 'share'}
        aria-label={name}
        title={name}
        onClick={onClick}
      >
        <Icon of={copied ? 'check' : 'link'} />
        <span className="share-name">{copied ? text.copied : name}</span>
      </button>
      <span className="spoken-only" role="status">
        {copied && text.copied}
      </span>
      {byHand !== undefined && <ByHand words={byHand} onClose={() => setByHand(undefined)} />}
    </>
  )
}

/** Milliseconds a confirmation stays. */
const confirmation = 2000

/** Whether something was done just now, and how to say so. */
export function useConfirmation(): readonly [boolean, (done: boolean) => void] {
  const [done, setDone] = useState(false)
  useEffect(() => {
    if (!done) return
    const timer = setTimeout(() => setDone(false), confirmation)
    return () => clearTimeout(timer)
  }, [done])
  return [done, setDone]
}

function ByHand({ words, onClose }: { words: string; onClose(): void }): ReactNode {
  const text = useFirstText()
  return (
    <div className="copy-by-hand" role="alert">
      <p>{text.share.failed}</p>
      <textarea readOnly value={words} onFocus={(event) => event.currentTarget.select()} />
      <button type="button" onClick={onClose}>
        {text.notices.dismiss}
      </button>
    </div>
  )
}
