import { type ReactNode, useEffect, useRef } from 'react'
import type { PictureOnPage } from '../files/picture.ts'
import { CopyButton } from './CopyButton.tsx'
import { useText } from './context.ts'
import { Icon } from './icons.tsx'
import { ShareCitation } from './ShareCitation.tsx'
import { ShareEmbed } from './ShareEmbed.tsx'
import { SharePicture } from './SharePicture.tsx'
import { Tabs } from './Tabs.tsx'
import { TextToCopy } from './TextToCopy.tsx'
import './shareDialog.css'

export interface ShareDialogProps {
  /** The address of what is seen, in a page of its own or in a frame. */
  addressOf(embed: boolean): string
  /** The picture to be saved. */
  picture(): PictureOnPage
  onClose(): void
}

/** All ways to take the scene along: link, embed, picture, citation. A chunk of its own. */
export function ShareDialog({ addressOf, picture, onClose }: ShareDialogProps): ReactNode {
  const text = useText().share
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const link = () => addressOf(false)
  return (
    <dialog ref={dialog} className="share-dialog" aria-labelledby="share-title" onClose={onClose}>
      <header className="share-head">
        <h2 id="share-title">{text.title}</h2>
        <button
          type="button"
          aria-label={text.close}
          title={text.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon of="remove" />
        </button>
      </header>
      <Tabs
        name={text.title}
        tabs={[
          [text.linkTab, <ShareLink key="link" link={link} />],
          [text.embedTab, <ShareEmbed key="embed" address={() => addressOf(true)} />],
          [text.pictureTab, <SharePicture key="picture" picture={picture} link={link} />],
          [text.citeTab, <ShareCitation key="cite" link={link} />],
        ]}
      />
    </dialog>
  )
}

function ShareLink({ link }: { link(): string }): ReactNode {
  const text = useText().share
  return (
    <div className="share-part">
      <p>{text.linkWhole}</p>
      <TextToCopy name={text.linkTab} words={link()} />
      <div className="share-actions">
        <CopyButton solid name={text.link} content={link} />
      </div>
    </div>
  )
}
