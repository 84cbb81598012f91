import { useEffect } from 'react'
import { onKey } from '../panels/keys.ts'
import type { History } from '../session/history.ts'
import type { Session } from '../session/session.ts'
import { setCamera, setView } from '../settings/edit.ts'
import type { Settings } from '../settings/settings.ts'

/** Listens to the keys of the page; in a frame only those arrive that are pressed while the focus is inside. */
export function useKeys(
  session: Session,
  history: History,
  onHelp: () => void,
  wanted: boolean,
): void {
  useEffect(() => {
    if (!wanted) return
    const actions = { ...actionsOn(session, onHelp), undo: history.undo, redo: history.redo }
    const listener = (event: KeyboardEvent) => onKey(event, actions)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [session, history, onHelp, wanted])
}

function actionsOn({ playback, settings }: Session, help: () => void) {
  const edit = (change: (now: Settings) => Settings) => settings.setState(change, true)
  return {
    toggle: () => playback.toggle(),
    step: (by: number) => playback.seek(playback.step + by),
    reset: () => playback.seek(0),
    top: () => edit((now) => setCamera(now, { ...(now.view.camera ?? fromAfar), elevation: 90 })),
    home: () => edit((now) => setCamera(now, undefined)),
    map: () => edit((now) => setView(now, { mode: nextMode[now.view.mode] })),
    help,
  }
}

const nextMode = { '3d': 'map', map: 'split', split: '3d' } as const

/** What a view from above is where nobody has turned the picture yet: all of the sheet, whatever the window. */
const fromAfar = { azimuth: 0, distance: 7, east: 0, north: 0 }
