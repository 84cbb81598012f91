import type { PerspectiveCamera } from 'three'
import type { Session } from '../session/session.ts'
import { decimalWithin } from './decimal.ts'
import { pickInside, pixelSpan } from './pick.ts'
import type { Stage } from './stage.ts'

/** Whether the pointer is in this scene: the others then show where. */
export interface Pointer {
  inside: boolean
}

/** Keeps the session told of the place of the domain under the pointer; returns how to stop. */
export function listenToHover(
  element: HTMLElement,
  session: Session,
  stage: Stage,
  camera: PerspectiveCamera,
  pointer: Pointer,
): () => void {
  const stop = new AbortController()
  const { signal } = stop

  function move(event: PointerEvent): void {
    const box = element.getBoundingClientRect()
    const place = isPointing(event)
      ? placeAt(session, stage, camera, event.clientX - box.left, event.clientY - box.top)
      : undefined
    pointer.inside = place !== undefined
    tell(session, place)
  }

  function leave(): void {
    if (!pointer.inside) return
    pointer.inside = false
    tell(session, undefined)
  }

  element.addEventListener('pointermove', move, { signal })
  element.addEventListener('pointerleave', leave, { signal })
  element.addEventListener('pointercancel', leave, { signal })
  return () => {
    leave()
    stop.abort()
  }
}

/** A mouse or pen over the ground, or whatever drags a start; who turns the scene does not point. */
function isPointing({ target, buttons, pointerType }: PointerEvent): boolean {
  const drags = target instanceof HTMLElement && target.dataset.dragged !== undefined
  return drags || (buttons === 0 && pointerType !== 'touch')
}

/** As exact as a pixel, so that what is read there holds for the digits shown. */
function placeAt(
  session: Session,
  stage: Stage,
  camera: PerspectiveCamera,
  x: number,
  y: number,
): readonly number[] | undefined {
  const hit = pickInside(stage, camera, x, y)
  if (!hit) return undefined
  const pixel = pixelSpan(stage, camera)
  return session.ground.getState().domain.map((interval, axis) => {
    const [share, grain] = axis === 0 ? [hit.u, pixel.u] : [hit.v, pixel.v]
    const span = interval[1] - interval[0]
    return decimalWithin(interval[0] + span * share, span * grain, interval)
  })
}

function tell({ pointed }: Session, place: readonly number[] | undefined): void {
  if (String(pointed.getState().place) !== String(place)) pointed.setState({ place })
}
