import { type ReactNode, useState } from 'react'
import { type StoreApi, useStore } from 'zustand'
import type { Text } from '../locales/en.ts'
import { useComingText, useSession } from '../panels/context.ts'
import { Notices } from '../panels/Notices.tsx'
import type { Trouble } from '../session/session.ts'
import type { Notice } from '../settings/notice.ts'

/** What the address got wrong and what went wrong with the worker, in sentences, until dismissed. */
export function Messages({ notices }: { notices: StoreApi<readonly Notice[]> }): ReactNode {
  const fromAddress = useStore(notices)
  const trouble = useStore(useSession().trouble)
  const [dismissed, setDismissed] = useState<Trouble | undefined>(undefined)
  const news = trouble === dismissed ? undefined : trouble
  const text = useComingText(news !== undefined || fromAddress.length > 0)
  const sentences = text ? fromAddress.map((notice) => text.describeNotice(notice)) : []
  if (text && news) sentences.unshift(troubleSentence(news, text))
  const dismiss = () => {
    setDismissed(trouble)
    notices.setState([], true)
  }
  return <Notices sentences={[...new Set(sentences)]} onDismiss={dismiss} />
}

function troubleSentence({ restarted }: Trouble, text: Text): string {
  return restarted ? text.trouble.restarted : text.trouble.lost
}
