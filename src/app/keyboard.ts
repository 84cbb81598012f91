import { useEffect } from 'react'
import { type KeyActions, onKey } from '../panels/keys.ts'
import type { Session } from '../session/session.ts'
import { setCamera, setView } from '../settings/edit.ts'
import type { Settings, View } from '../settings/settings.ts'

/** What the keys ask of the page rather than of the session. */
export type PageActions = Pick<KeyActions, 'help' | 'projector' | 'undo' | 'redo'>

/** Listens to the keys of the page; in a frame only those arrive that are pressed while the focus is inside. */
export function useKeys(session: Session, page: PageActions, wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return
    const actions = { ...actionsOn(session), ...page }
    const listener = (event: KeyboardEvent) => onKey(event, actions)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [session, page, wanted])
}

function actionsOn({ playback, settings }: Session): Omit<KeyActions, keyof PageActions> {
  const edit = (change: (now: Settings) => Settings) => settings.setState(change, true)
  return {
    toggle: () => playback.toggle(),
    step: (by: number) => playback.seek(playback.step + by),
    reset: () => playback.seek(0),
    top: () => edit((now) => setCamera(now, { ...(now.view.camera ?? fromAfar), elevation: 90 })),
    home: () => edit((now) => setCamera(now, undefined)),
    map: () => edit((now) => setView(now, { mode: nextMode[now.view.mode] })),
    zoom: zoomPicture,
  }
}

const nextMode = { '3d': 'map', map: 'split', split: '3d' } as const satisfies Record<
  View['mode'],
  View['mode']
>

/** What a view from above is where nobody has turned the picture yet: all of the sheet, whatever the window. */
const fromAfar = { azimuth: 0, distance: 7, east: 0, north: 0 }

/** Of a wheel with Ctrl, by which the picture is zoomed: logarithm of the factor for one pixel. */
const wheelSpeed = 0.01

/** Turns a wheel over the middle of the picture: only the picture knows where it is seen from. */
function zoomPicture(factor: number): void {
  const picture = document.querySelector('main [role=application]')
  if (!picture) return
  const { left, top, width, height } = picture.getBoundingClientRect()
  const middle = { clientX: left + width / 2, clientY: top + height / 2 }
  const deltaY = Math.log(factor) / wheelSpeed
  picture.dispatchEvent(
    new WheelEvent('wheel', { ...middle, deltaY, ctrlKey: true, bubbles: true, cancelable: true }),
  )
}
