import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useEdit, useSession, useText } from '../panels/context.ts'
import type { Insets } from '../scene/lens.ts'
import { seenOf } from '../session/seen.ts'
import { setSeenDomain } from '../settings/setDomain.ts'
import './seenDomain.css'

/** In a map that was zoomed or moved: makes what is seen the domain, so that routes and link follow. A chunk of its own. */
export function SeenDomain({ insets }: { readonly insets: Insets }): ReactNode {
  const text = useText().survey
  const session = useSession()
  const edit = useEdit()
  const isAway = useStore(seenOf(session), ({ domain }) => domain !== undefined)
  if (!isAway) return null
  const keep = () => {
    const { domain } = seenOf(session).getState()
    if (domain) edit((settings) => setSeenDomain(settings, domain))
  }
  return (
    <button
      type="button"
      className="seen-domain"
      style={{ left: insets.left, right: insets.right, top: insets.top }}
      onClick={keep}
    >
      {text.asDomain}
    </button>
  )
}
