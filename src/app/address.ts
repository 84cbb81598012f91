import { areMenusWhole, wholeMenus } from '../core/menus.ts'
import type { Session } from '../session/session.ts'
import { readLink, writeLink } from '../settings/link.ts'
import type { Notice } from '../settings/notice.ts'
import type { Settings } from '../settings/settings.ts'

/** The part of a window that an address needs, so that tests can pass a stand-in. */
export type AddressWindow = Pick<
  Window,
  'location' | 'history' | 'addEventListener' | 'removeEventListener'
>

interface Keeping {
  /** An embed leaves the address as its host wrote it. */
  readonly writes: boolean
  /** The address was changed from outside, and this is what it says now. */
  onRead(settings: Settings, notices: readonly Notice[]): void
}

/** Milliseconds from the last change to the address bar. */
const patience = 300

/**
 * Keeps address bar and session alike, both ways: writes what is seen 300 ms after the last change, never while something
 * is dragged or played, and loads what somebody else puts into the hash. Returns how to stop.
 */
export function keepAddress(page: AddressWindow, session: Session, keeping: Keeping): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let pressed = false
  let reading = false
  let written = page.location.hash

  const write = () => {
    timer = undefined
    if (pressed || reading || session.playback.state.getState().playing) return
    const hash = writeLink(seen(session))
    if (hash === written) return
    if (replace(page, page.location.pathname + page.location.search + hash)) written = hash
  }
  const later = () => {
    clearTimeout(timer)
    if (keeping.writes) timer = setTimeout(write, patience)
  }
  const press = () => {
    pressed = true
  }
  const release = (event: Event) => {
    // A field that loses the focus to what is being dragged releases nothing; only a window does.
    if (event.type === 'blur' && event.target !== (page as object)) return
    pressed = false
    later()
  }
  const read = async () => {
    const { hash } = page.location
    if (hash === written) return
    written = hash
    reading = true
    if (!areMenusWhole()) await wholeMenus().catch(() => {})
    // Another came meanwhile, and is read itself.
    if (hash !== written) return
    reading = false
    const { landscape } = session.settings.getState().experiment
    const { settings, notices } = readLink(hash, landscape)
    keeping.onRead(settings, notices)
  }

  const stops = [
    session.settings.subscribe(later),
    session.playback.state.subscribe(later),
    session.playback.onStep(() => !session.playback.state.getState().playing && later()),
    listen(page, ['pointerdown'], press),
    listen(page, ['pointerup', 'pointercancel', 'blur'], release),
    listen(page, ['hashchange', 'popstate'], read),
  ]
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}

/** The settings with the step at which the playhead rests; what plays has none, and plays when opened. */
export function seen({ settings, playback }: Session): Settings {
  const now = settings.getState()
  const step = playback.state.getState().playing ? undefined : playback.step
  return { ...now, view: { ...now.view, step } }
}

/**
 * Puts an address into the bar without a new entry, and says whether that worked: Safari refuses after 100 times in 10 s,
 * and then the next try counts.
 */
export function replace({ history }: Pick<Window, 'history'>, address: string): boolean {
  try {
    history.replaceState(history.state, '', address)
    return true
  } catch {
    // The scene is as it was; only the bar is behind until the next change.
    return false
  }
}

function listen(page: AddressWindow, names: readonly string[], heard: (event: Event) => void) {
  for (const name of names) page.addEventListener(name, heard, true)
  return () => {
    for (const name of names) page.removeEventListener(name, heard, true)
  }
}
