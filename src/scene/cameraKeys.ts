import { arrows, type KeyEvent } from './keys.ts'
import type { Rig } from './rig.ts'

/** Listens to the keys that move the camera; returns how to stop. */
export function listenToCameraKeys(element: HTMLElement, rig: Rig, redraw: () => void): () => void {
  const stop = new AbortController()
  const listener = (event: KeyboardEvent) => {
    if (!moveByKey(rig, event)) return
    event.preventDefault()
    redraw()
  }
  element.addEventListener('keydown', listener, { signal: stop.signal })
  return () => stop.abort()
}

/** Arrow keys with Ctrl or ⌘ turn the terrain and move the map, with Shift they move both. True if the key was ours. */
export function moveByKey(rig: Hand, event: KeyEvent): boolean {
  const direction = event.ctrlKey || event.metaKey ? arrows[event.key] : undefined
  if (!direction) return false
  const [right, up] = [direction[0] * pixelsOfKey, direction[1] * pixelsOfKey]
  if (event.shiftKey) rig.pan(-right, up)
  else rig.orbit(-right, up)
  rig.settle()
  return true
}

/** A press is worth a drag of this length. */
const pixelsOfKey = 30

type Hand = Pick<Rig, 'orbit' | 'pan' | 'settle'>
