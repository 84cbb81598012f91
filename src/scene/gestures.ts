import type { Wishes } from '../settings/schema.ts'
import type { Rig } from './rig.ts'

export interface Manners {
  /** Whether the wheel zooms, only with Ctrl or ⌘, or never. */
  readonly wheel: Wishes['wheel']
  /** Fingers that turn the scene; the page scrolls with fewer. */
  readonly touch: Wishes['touch']
}

/** What pointers do on the ground: turn, move, zoom, or click. */
export interface Gestures {
  readonly element: HTMLElement
  readonly rig: Rig
  readonly manners: () => Manners
  /** A pointer went down and up without moving, at a place in the element. */
  readonly onClick: (x: number, y: number) => void
  readonly redraw: () => void
}

interface Finger {
  x: number
  y: number
  readonly pans: boolean
}

/** Pixels a pointer may tremble and still click. */
const tremble = 4

/** Listens on an element; returns how to stop. */
export function listen({ element, rig, manners, onClick, redraw }: Gestures): () => void {
  const fingers = new Map<number, Finger>()
  /** The finger that drags a start: it is not ours until a second one comes. */
  const dragging = new Map<number, Finger>()
  let travelled = 0
  let turned = false
  const stop = new AbortController()
  const { signal } = stop

  /** Before any start hears of it: a second finger, wherever it comes down, makes both of them ours. */
  function downFirst(event: PointerEvent): void {
    if (event.pointerType !== 'touch' || manners().touch === 'off') return
    if (fingers.size + dragging.size === 0) {
      if (!(event.target as Element).closest('[data-start]')) return
      dragging.set(event.pointerId, { x: event.clientX, y: event.clientY, pans: false })
      return
    }
    for (const [id, finger] of dragging) {
      fingers.set(id, finger)
      // The start loses the finger, and goes back to where it was.
      element.setPointerCapture(id)
    }
    dragging.clear()
    event.stopPropagation()
    down(event)
  }

  function down(event: PointerEvent): void {
    if (event.pointerType === 'touch' && manners().touch === 'off') return
    if (event.pointerType === 'mouse' && event.button === 1) return
    const pans = event.button === 2 || (event.button === 0 && event.shiftKey)
    // Two fingers are no click.
    travelled = fingers.size === 0 ? 0 : tremble
    if (fingers.size === 0) turned = false
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY, pans })
    element.setPointerCapture(event.pointerId)
  }

  function move(event: PointerEvent): void {
    const dragged = dragging.get(event.pointerId)
    if (dragged) {
      dragged.x = event.clientX
      dragged.y = event.clientY
    }
    const finger = fingers.get(event.pointerId)
    if (!finger) return
    const dx = event.clientX - finger.x
    const dy = event.clientY - finger.y
    travelled += Math.abs(dx) + Math.abs(dy)
    if (travelled < tremble) return
    if (fingers.size === 1) moveOne(event, finger, dx, dy)
    else pinch(event.pointerId, finger, dx, dy)
    finger.x = event.clientX
    finger.y = event.clientY
    redraw()
  }

  function moveOne(event: PointerEvent, finger: Finger, dx: number, dy: number): void {
    if (event.pointerType === 'touch' && manners().touch === '2finger') return
    element.dataset.moving = ''
    turned = true
    if (finger.pans) rig.pan(dx, dy)
    else rig.orbit(dx, dy)
  }

  function pinch(id: number, finger: Finger, dx: number, dy: number): void {
    const other = [...fingers].find(([key]) => key !== id)?.[1]
    if (!other) return
    turned = true
    const before = Math.hypot(finger.x - other.x, finger.y - other.y)
    const after = Math.hypot(finger.x + dx - other.x, finger.y + dy - other.y)
    const box = element.getBoundingClientRect()
    const middleX = (finger.x + other.x) / 2 - box.left
    const middleY = (finger.y + other.y) / 2 - box.top
    if (before > 0 && after > 0) rig.zoom(before / after, middleX, middleY)
    if (manners().touch === '2finger') rig.orbit(dx / 2, dy / 2)
    else rig.pan(dx / 2, dy / 2)
  }

  function up(event: PointerEvent): void {
    const finger = fingers.get(event.pointerId)
    if (!fingers.delete(event.pointerId) || fingers.size > 0) return
    delete element.dataset.moving
    if (turned) rig.settle()
    if (travelled < tremble && event.type === 'pointerup' && finger && !finger.pans) {
      const box = element.getBoundingClientRect()
      onClick(event.clientX - box.left, event.clientY - box.top)
    }
  }

  function wheel(event: WheelEvent): void {
    const { wheel: wanted } = manners()
    if (wanted === 'off' || (wanted === 'ctrl' && !event.ctrlKey && !event.metaKey)) return
    event.preventDefault()
    const box = element.getBoundingClientRect()
    const lines = event.deltaMode === 1 ? 16 : 1
    // A pinch on a touchpad arrives as a wheel with Ctrl, in much smaller numbers.
    const speed = event.ctrlKey && Math.abs(event.deltaY) < 40 ? 0.01 : 0.0014
    const power = Math.min(Math.max(event.deltaY * lines * speed, -0.5), 0.5)
    rig.zoom(Math.exp(power), event.clientX - box.left, event.clientY - box.top)
    rig.settle()
    redraw()
  }

  /** Two fingers on an article are ours, one is the page's. */
  function touches(event: TouchEvent): void {
    if (manners().touch === '2finger' && event.touches.length > 1) event.preventDefault()
  }

  element.addEventListener('touchstart', touches, { signal, passive: false })
  element.addEventListener('touchmove', touches, { signal, passive: false })
  const upFirst = (event: PointerEvent) => void dragging.delete(event.pointerId)
  element.addEventListener('pointerdown', downFirst, { signal, capture: true })
  element.addEventListener('pointerup', upFirst, { signal, capture: true })
  element.addEventListener('pointercancel', upFirst, { signal, capture: true })
  element.addEventListener('pointerdown', down, { signal })
  element.addEventListener('pointermove', move, { signal })
  element.addEventListener('pointerup', up, { signal })
  element.addEventListener('pointercancel', up, { signal })
  element.addEventListener('wheel', wheel, { signal, passive: false })
  element.addEventListener('contextmenu', (event) => event.preventDefault(), { signal })
  return () => stop.abort()
}

/** What the browser may still do itself with a touch on the scene. */
export function touchAction(touch: Manners['touch']): string {
  return touch === '1finger' ? 'none' : touch === '2finger' ? 'pan-x pan-y' : 'auto'
}
