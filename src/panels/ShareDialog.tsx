import type { ReactNode } from 'react'
import type { PictureOnPage } from '../files/picture.ts'
import { CopyButton } from './CopyButton.tsx'
import { useText } from './context.ts'
import { Dialog } from './Dialog.tsx'
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
  const link = () => addressOf(false)
  return (
    <Dialog className="share-dialog" title={text.title} close={text.close} onClose={onClose}>
      <Tabs
        name={text.title}
        tabs={[
          [text.linkTab, <ShareLink key="link" link={link} />],
          [text.embedTab, <ShareEmbed key="embed" address={() => addressOf(true)} />],
          [text.pictureTab, <SharePicture key="picture" picture={picture} link={link} />],
          [text.citeTab, <ShareCitation key="cite" link={link} />],
        ]}
      />
    </Dialog>
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
