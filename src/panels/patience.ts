import type { StoreApi } from 'zustand'

/** Listeners that wait for the next frame. */
const waiting = new Set<() => void>()
let isPatient = false

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

/** The store as panels listen to it. */
export function gentle<State>(store: StoreApi<State>): Pick<StoreApi<State>, GentleKey> {
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe(listener) {
      const hear = () => listener(store.getState(), store.getState())
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
  if (waiting.size > 1) return
  const timer = setTimeout(tell, longest)
  requestAnimationFrame(() => {
    clearTimeout(timer)
    // The frame is drawn in this very task.
    setTimeout(tell)
  })
}

function tell(): void {
  const all = [...waiting]
  waiting.clear()
  for (const hear of all) hear()
}
