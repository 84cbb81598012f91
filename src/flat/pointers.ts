import { nearestStart } from '../scene/starts.ts'
import type { Session } from '../session/session.ts'
import { placeAt } from './frame.ts'
import type { StartRings } from './startRings.ts'
import type { View } from './view.ts'

/** Pixels a pointer may tremble and still click. */
const tremble = 4

/** Drags of the rings, and clicks that call the nearest start; returns how to stop. */
export function listenToPointers(
  container: HTMLElement,
  session: Session,
  rings: StartRings,
  viewNow: () => View | undefined,
): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let held: Held | undefined

  function down(event: PointerEvent): void {
    if (event.button !== 0 || held) return
    const ring = (event.target as Element).closest<HTMLElement>('.scene-start')
    held = heldBy(event, ring)
    if (!ring) return
    ring.dataset.dragged = ''
    ring.setPointerCapture(event.pointerId)
  }

  function move(event: PointerEvent): void {
    const view = viewNow()
    if (held?.id !== event.pointerId || !view) return
    if (!held.ring) return
    const box = container.getBoundingClientRect()
    const x = event.clientX + held.dx - box.left
    rings.move(view, Number(held.ring.dataset.start), x, event.clientY + held.dy - box.top)
  }

  function up(event: PointerEvent): void {
    if (held?.id !== event.pointerId) return
    const { ring, x, y } = held
    held = undefined
    if (ring) delete ring.dataset.dragged
    else if (event.type === 'pointerup' && near(event, x, y)) click(event)
  }

  function click(event: PointerEvent): void {
    const view = viewNow()
    if (!view) return
    const box = container.getBoundingClientRect()
    const x = event.clientX - box.left
    const y = event.clientY - box.top
    const { u, v } = placeAt(view.frame, x, y)
    if (u < 0 || u > 1 || v < 0 || v > 1) return
    rings.move(view, nearestStart(session, u, v), x, y)
  }

  container.addEventListener('pointerdown', down, { signal })
  container.addEventListener('pointermove', move, { signal })
  container.addEventListener('pointerup', up, { signal })
  container.addEventListener('pointercancel', up, { signal })
  return () => stop.abort()
}

/** A pointer that is down: where it went down, on which ring, and how far from its middle. */
interface Held {
  readonly id: number
  readonly x: number
  readonly y: number
  readonly ring: HTMLElement | null
  readonly dx: number
  readonly dy: number
}

function heldBy({ pointerId: id, clientX: x, clientY: y }: PointerEvent, ring: Held['ring']): Held {
  const box = ring?.getBoundingClientRect()
  const dx = box ? box.left + box.width / 2 - x : 0
  const dy = box ? box.top + box.height / 2 - y : 0
  return { id, x, y, ring, dx, dy }
}

function near({ clientX, clientY }: PointerEvent, x: number, y: number): boolean {
  return Math.hypot(clientX - x, clientY - y) < tremble
}
