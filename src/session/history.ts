import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Settings } from '../settings/settings.ts'
import { same } from './same.ts'

/** All settings there were, to go back to and forth again. */
export interface History {
  /** For buttons. */
  readonly state: StoreApi<HistoryState>
  undo(): void
  redo(): void
  /** Whatever comes next is an entry of its own. */
  seal(): void
  dispose(): void
}

export interface HistoryState {
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** What the hand at the page is doing. */
export interface Hand {
  /** What an edit made now belongs to: another value for another press, or another field. */
  readonly gesture: unknown
  /** Whether a pointer is pressed: however long that takes, it is one gesture. */
  readonly held: boolean
  /** Milliseconds since whenever. */
  now(): number
}

/** Entries kept. */
const most = 200
/** Milliseconds between two edits of one gesture that is not held. */
const patience = 1000

/**
 * Remembers every change of the settings. Edits of one gesture are one entry, and so are edits that come to nothing none;
 * the step shown is no edit.
 */
export function createHistory(settings: StoreApi<Settings>, hand: Hand): History {
  const state = createStore<HistoryState>(() => ({ canUndo: false, canRedo: false }))
  const past: Settings[] = []
  const future: Settings[] = []
  let gesture: unknown
  let edited = Number.NEGATIVE_INFINITY
  let isTravelling = false

  function tell() {
    const [canUndo, canRedo] = [past.length > 0, future.length > 0]
    const before = state.getState()
    if (canUndo === before.canUndo && canRedo === before.canRedo) return
    state.setState({ canUndo, canRedo }, true)
  }

  function goesOn(): boolean {
    if (past.length === 0 || !Object.is(gesture, hand.gesture)) return false
    return hand.held || hand.now() - edited <= patience
  }

  function record(next: Settings, before: Settings) {
    if (isTravelling || alike(next, before)) return
    const isSameEntry = goesOn()
    gesture = hand.gesture
    edited = hand.now()
    future.length = 0
    if (!isSameEntry) past.push(before)
    else if (alike(next, past.at(-1)!)) takeBack()
    if (past.length > most) past.shift()
    tell()
  }

  /** The entry came to nothing. What the same gesture does next must not go into the entry before. */
  function takeBack() {
    past.pop()
    seal()
  }

  function seal() {
    edited = Number.NEGATIVE_INFINITY
    gesture = {}
  }

  function travel(from: Settings[], to: Settings[]) {
    const there = from.pop()
    if (!there) return
    to.push(settings.getState())
    seal()
    isTravelling = true
    settings.setState(there, true)
    isTravelling = false
    tell()
  }

  const forget = settings.subscribe(record)
  return {
    state,
    undo: () => travel(past, future),
    redo: () => travel(future, past),
    seal,
    dispose: forget,
  }
}

/** Whether only the step shown is another, or nothing. */
function alike(a: Settings, b: Settings): boolean {
  if (a === b) return true
  return same(withoutStep(a), withoutStep(b))
}

function withoutStep({ experiment, view }: Settings): Settings {
  return { experiment, view: { ...view, step: undefined } }
}
