import { type ReactNode, useEffect, useState } from 'react'
import { copy } from './clipboard.ts'
import { useText } from './context.ts'
import { embedCode } from './embedCode.ts'
import { Icon } from './icons.tsx'
import { useLandscapeName } from './landscapeName.ts'
import './share.css'

interface ShareButtonsProps {
  /** The address of what is seen, in a page of its own or in a frame. */
  addressOf(embed: boolean): string
}

/** Copies the link or the embed code of the scene, and confirms it. */
export function ShareButtons({ addressOf }: ShareButtonsProps): ReactNode {
  const text = useText()
  const name = useLandscapeName()
  const title = text.share.frameTitle(name)
  return (
    <>
      <CopyButton icon="link" name={text.share.link} content={() => addressOf(false)} withName />
      <CopyButton
        icon="embed"
        name={text.share.embed}
        content={() => embedCode(addressOf(true), title)}
      />
    </>
  )
}

interface CopyButtonProps {
  readonly icon: 'link' | 'embed'
  readonly name: string
  content(): string
  /** The name is written out where there is room. */
  readonly withName?: boolean
}

/** Milliseconds the confirmation stays. */
const confirmation = 2000

function CopyButton({ icon, name, content, withName = false }: CopyButtonProps): ReactNode {
  const text = useText().share
  const [copied, setCopied] = useState(false)
  const [byHand, setByHand] = useState<string | undefined>(undefined)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), confirmation)
    return () => clearTimeout(timer)
  }, [copied])
  const onClick = async () => {
    const words = content()
    const worked = await copy(words)
    setCopied(worked)
    setByHand(worked ? undefined : words)
  }
  const shown = copied ? text.copied : name
  return (
    <>
      <button type="button" className="share" aria-label={name} title={name} onClick={onClick}>
        <Icon of={copied ? 'check' : icon} />
        {(withName || copied) && <span className="share-name">{shown}</span>}
      </button>
      <span className="spoken-only" role="status">
        {copied && text.copied}
      </span>
      {byHand !== undefined && <ByHand words={byHand} onClose={() => setByHand(undefined)} />}
    </>
  )
}

function ByHand({ words, onClose }: { words: string; onClose(): void }): ReactNode {
  const text = useText()
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
