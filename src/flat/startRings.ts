import { type DomainPlace, moveStart, startPlace } from '../scene/starts.ts'
import { clamp01 } from '../scene/surface.ts'
import type { Session } from '../session/session.ts'
import type { Spot } from './drawMinima.ts'
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

/** Where all rings are, in CSS pixels. */
export function startSpots(session: Session, view: View): Spot[] {
  const { starts } = session.settings.getState().experiment
  return starts.flatMap((_, index) => {
    const place = startPlace(session, index)
    return place ? [spotOf(view, place)] : []
  })
}

function spotOf(view: View, place: DomainPlace): Spot {
  const u = clamp01(place.u)
  return { x: view.across(u), y: view.down(clamp01(place.v), view.excessAt(u)) }
}

function stand(ring: HTMLElement, view: View, place: DomainPlace): void {
  const { x, y } = spotOf(view, place)
  ring.classList.toggle('outside', clamp01(place.u) !== place.u || clamp01(place.v) !== place.v)
  ring.style.transform = `translate(${x.toFixed(1)}px,${y.toFixed(1)}px) translate(-50%,-50%)`
}
