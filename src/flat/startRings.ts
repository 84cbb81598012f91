import { moveStart, startPlace } from '../scene/starts.ts'
import { clamp01 } from '../scene/surface.ts'
import type { Session } from '../session/session.ts'
import { placeAt } from './frame.ts'
import type { View } from './view.ts'

/** A ring on every start; one outside of the domain waits at the border. */
export interface StartRings {
  /** Puts the rings where the starts are now. */
  show(view: View): void
  /** Takes a start to a pixel; beside the frame to the nearest place of its border. */
  move(view: View, index: number, x: number, y: number): void
}

/** Rings in an element over the picture. They are elements, so that they have a cursor, and a finger finds them. */
export function createStartRings(session: Session, overlay: HTMLElement): StartRings {
  const rings: HTMLElement[] = []

  function ring(index: number): HTMLElement {
    const known = rings[index]
    if (known) return known
    const made = document.createElement('div')
    made.className = 'scene-start'
    made.dataset.start = String(index)
    overlay.append(made)
    rings.push(made)
    return made
  }

  return {
    show(view) {
      const { starts } = session.settings.getState().experiment
      for (let index = 0; index < starts.length; index++) {
        const place = startPlace(session, index)
        if (place) stand(ring(index), view, place)
      }
      for (const spare of rings.splice(starts.length)) spare.remove()
    },
    move(view, index, x, y) {
      const { u, v } = placeAt(view.frame, x, y)
      const pixel = { u: 1 / view.frame.width, v: 1 / view.frame.height }
      moveStart(session, index, { u: clamp01(u), v: clamp01(v) }, pixel)
    },
  }
}

function stand(ring: HTMLElement, view: View, place: { readonly u: number; readonly v: number }) {
  const u = clamp01(place.u)
  const v = clamp01(place.v)
  const x = view.across(u)
  const y = view.down(v, view.excessAt(u))
  ring.classList.toggle('outside', u !== place.u || v !== place.v)
  ring.style.transform = `translate(${x.toFixed(1)}px,${y.toFixed(1)}px) translate(-50%,-50%)`
}
