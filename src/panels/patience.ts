import type { StoreApi } from 'zustand'

/** Listeners that wait for the next frame. */
const waiting = new Set<() => void>()
let isPatient = false
/** Whether a frame was asked for after which they hear. */
let isComing = false

/**
 * Makes a change of which the picture is told at once, and panels once the next frame is drawn: while a slider is dragged
 * routes come first.
 */
export function patiently(change: () => void): void {
  isPatient = true
  try {
    change()
  } finally {
    isPatient = false
  }
}

/** The store as panels listen to it: who waits is told of several changes at once. */
export function gentle<State>(store: StoreApi<State>): Pick<StoreApi<State>, GentleKey> {
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe(listener) {
      let heard = store.getState()
      const hear = () => {
        const before = heard
        heard = store.getState()
        listener(heard, before)
      }
      const stop = store.subscribe(() => {
        if (isPatient) wait(hear)
        else {
          waiting.delete(hear)
          hear()
        }
      })
      return () => {
        waiting.delete(hear)
        stop()
      }
    },
  }
}

type GentleKey = 'getState' | 'getInitialState' | 'subscribe'

/** Milliseconds after which nobody waits for a frame any more: a page out of sight has none. */
const longest = 100

function wait(hear: () => void): void {
  waiting.add(hear)
  if (isComing) return
  isComing = true
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    // The frame is drawn in this very task.
    setTimeout(tell)
  })
  const timer = setTimeout(() => {
    cancelAnimationFrame(frame)
    tell()
  }, longest)
}

/** Those that have left meanwhile are told nothing, and one that fails keeps nobody else from hearing. */
function tell(): void {
  isComing = false
  for (const hear of [...waiting]) {
    if (!waiting.delete(hear)) continue
    try {
      hear()
    } catch (error) {
      reportError(error)
    }
  }
}
