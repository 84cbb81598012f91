import { type ReactNode, useEffect, useRef } from 'react'
import { shown } from '../locales/number.ts'
import { useSession } from '../panels/context.ts'
import type { Insets } from '../scene/lens.ts'
import { landscapeIn } from '../settings/landscapeIn.ts'
import { type PlaceReading, watchPlace } from './watchPlace.ts'
import './placeReadout.css'

interface PlaceReadoutProps {
  readonly insets: Insets
}

/** Where the pointer is and what f is there, at a corner of the picture. A chunk of its own. */
export function PlaceReadout({ insets }: PlaceReadoutProps): ReactNode {
  const session = useSession()
  const element = useRef<HTMLParagraphElement>(null)
  useEffect(
    () =>
      watchPlace(session, (reading) => {
        const { coordinates } = landscapeIn(session.settings.getState())
        element.current!.hidden = !reading
        // Written without React: it changes as often as the pointer moves.
        if (reading) element.current!.textContent = sentence(reading, coordinates)
      }),
    [session],
  )
  // A pointer's own companion; who has no pointer reads the inspector.
  return (
    <p
      ref={element}
      className="place-readout tabular"
      style={{ left: insets.left, bottom: insets.bottom }}
      aria-hidden="true"
      hidden
    />
  )
}

function sentence({ place, value }: PlaceReading, names: readonly string[]): string {
  const coordinates = place.map((x, axis) => `${names[axis]} = ${shown(x, 4)}`)
  return [...coordinates, `f = ${shown(value, 4)}`].join('\u2003')
}
