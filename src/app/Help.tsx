import type { ReactNode } from 'react'
import { useFirstText } from '../panels/context.ts'
import { Late } from '../panels/Late.tsx'
import { latePart } from '../panels/latePart.ts'
import { Notices } from '../panels/Notices.tsx'
import '../panels/help.css'

interface HelpProps {
  onClose(): void
}

const helpDialog = latePart<HelpProps>(
  async () => (await import('../panels/HelpDialog.tsx')).HelpDialog,
)

/** The help, fetched when first asked for. */
export function Help(props: HelpProps): ReactNode {
  const { trouble } = useFirstText()
  return (
    <Late
      part={helpDialog}
      props={props}
      failed={() => <Notices sentences={[trouble.part]} onDismiss={props.onClose} />}
    />
  )
}
