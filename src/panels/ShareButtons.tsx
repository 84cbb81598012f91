import { type ReactNode, useState } from 'react'
import { CopyButton } from './CopyButton.tsx'
import { useFirstText } from './context.ts'
import { Icon } from './icons.tsx'
import { Late } from './Late.tsx'
import { latePart } from './latePart.ts'
import { Notices } from './Notices.tsx'
import type { ShareDialogProps } from './ShareDialog.tsx'
import './share.css'

const shareDialog = latePart<ShareDialogProps>(
  async () => (await import('./ShareDialog.tsx')).ShareDialog,
)

/** Copies the link at once, and opens all other ways to share the scene. */
export function ShareButtons(props: Omit<ShareDialogProps, 'onClose'>): ReactNode {
  const { share: text, trouble } = useFirstText()
  const [open, setOpen] = useState(false)
  const onClose = () => setOpen(false)
  return (
    <>
      <CopyButton name={text.link} content={() => props.addressOf(false)} />
      <button
        type="button"
        className="share"
        aria-label={text.open}
        title={text.title}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon of="share" />
        <span className="share-name">{text.open}</span>
      </button>
      {open && (
        <Late
          part={shareDialog}
          props={{ ...props, onClose }}
          failed={() => <Notices sentences={[trouble.part]} onDismiss={onClose} />}
        />
      )}
    </>
  )
}
