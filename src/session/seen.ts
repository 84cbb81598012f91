import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Interval } from '../core/hyper.ts'
import type { Session } from './session.ts'

/** The part of the plane that a map shows, once it is away from home. */
export interface Seen {
  readonly domain: readonly Interval[] | undefined
}

const known = new WeakMap<Session, StoreApi<Seen>>()

/** What a map of this session shows: written by the scene, read by who offers to keep it. */
export function seenOf(session: Session): StoreApi<Seen> {
  const store = known.get(session) ?? createStore<Seen>(() => ({ domain: undefined }))
  known.set(session, store)
  return store
}
