import { useStore } from 'zustand'
import type { Session } from '../session/session.ts'
import { useSession, useSettings } from './context.ts'
import { createSweeping, type Sweeping, sweptKey } from './sweeping.ts'

const known = new WeakMap<Session, Sweeping>()

/** The sweep of the page's experiment, which goes on while other panels are looked at. */
export function useSweep() {
  const session = useSession()
  const sweeping = known.get(session) ?? createSweeping(session)
  known.set(session, sweeping)
  const key = useSettings(({ experiment }) => sweptKey(experiment))
  const { newest } = useStore(sweeping.swept)
  // Results of another experiment say nothing about this one.
  return { ...sweeping, swept: newest?.key === key ? newest : undefined }
}
