import type { Ghosts } from '../session/ghosts.ts'

/** Milliseconds that a ghost outlives the last key of an edit, which says nothing of where it ends. */
const afterKey = 600

/**
 * The routes as they were stay as ghosts while a pointer is down anywhere, and a little after a key: what is edited
 * meanwhile can be compared with them. Returns how to stop.
 */
export function holdGhosts(page: Window, ghosts: Ghosts): () => void {
  const stop = new AbortController()
  // Controls keep their pointers to themselves, so this listens before they do.
  const options = { capture: true, signal: stop.signal }
  const down = new Set<number>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const letGo = () => {
    clearTimeout(timer)
    timer = undefined
    down.clear()
    ghosts.release()
  }
  const up = ({ pointerId }: PointerEvent) => {
    if (down.delete(pointerId) && down.size === 0) letGo()
  }
  page.addEventListener(
    'pointerdown',
    ({ pointerId }) => {
      if (down.size === 0) letGo()
      down.add(pointerId)
      ghosts.press()
    },
    options,
  )
  page.addEventListener('pointerup', up, options)
  page.addEventListener('pointercancel', up, options)
  page.addEventListener('blur', letGo, options)
  page.addEventListener(
    'keydown',
    () => {
      if (down.size > 0) return
      ghosts.press()
      clearTimeout(timer)
      timer = setTimeout(letGo, afterKey)
    },
    options,
  )
  return () => {
    stop.abort()
    letGo()
  }
}
