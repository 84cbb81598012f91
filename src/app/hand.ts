import type { Hand } from '../session/history.ts'

/** The part of a window that a hand needs, so that tests can pass a stand-in. */
type HandWindow = Pick<Window, 'addEventListener' | 'performance'>

/**
 * Follows what the hand at the page does: every press of a pointer is a gesture, and so are all keys in one field, and
 * all turns of a wheel.
 */
export function watchHand(page: HandWindow): Hand {
  let gesture: unknown
  let held = false
  const press = () => {
    gesture = {}
    held = true
  }
  const release = () => {
    held = false
  }
  const inPlace = ({ target }: Event) => {
    gesture = target
  }
  page.addEventListener('pointerdown', press, true)
  page.addEventListener('pointerup', release, true)
  page.addEventListener('pointercancel', release, true)
  // Of the window alone, which may hear no more of the pointer; a control that loses the focus releases nothing.
  page.addEventListener('blur', release)
  page.addEventListener('keydown', inPlace, true)
  page.addEventListener('wheel', inPlace, { capture: true, passive: true })
  return {
    get gesture() {
      return gesture
    },
    get held() {
      return held
    },
    now: () => page.performance.now(),
  }
}
