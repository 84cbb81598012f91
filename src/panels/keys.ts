/** What the keys of the page can do. */
export interface KeyActions {
  toggle(): void
  step(by: number): void
  reset(): void
  top(): void
  home(): void
  /** Terrain, map, both, and again. */
  map(): void
  /** Nearer (< 1) or away. */
  zoom(factor: number): void
  projector(): void
  help(): void
  undo(): void
  redo(): void
}

/**
 * Does what a key asks for. Says no to keys that are being typed or composed, to shortcuts of browser and system, and to
 * keys that the focused control needs itself.
 */
export function onKey(event: KeyboardEvent, actions: KeyActions): void {
  const travel = travelFor(event, actions)
  if (travel) {
    event.preventDefault()
    travel()
    return
  }
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.defaultPrevented || isTyping(event.target)) return
  if (event.key === ' ' && isPressable(event.target)) return
  const act = actionFor(event.key, actions)
  if (!act) return
  event.preventDefault()
  act()
}

/** Undoes and redoes by the shortcuts of all systems, but for text that is being typed: there the browser does. */
function travelFor(event: KeyboardEvent, actions: KeyActions): (() => void) | undefined {
  if (event.ctrlKey === event.metaKey || event.altKey || event.defaultPrevented) return undefined
  if (event.target instanceof Element && event.target.closest(textPlaces)) return undefined
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? actions.redo : actions.undo
  return key === 'y' && event.ctrlKey && !event.shiftKey ? actions.redo : undefined
}

const textPlaces =
  'input:not([type=range]):not([type=checkbox]):not([type=radio]), textarea, [contenteditable], dialog'

function actionFor(key: string, actions: KeyActions): (() => void) | undefined {
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case ' ':
      return actions.toggle
    case '.':
      return () => actions.step(1)
    case ',':
      return () => actions.step(-1)
    case 'r':
      return actions.reset
    case 't':
      return actions.top
    case 'h':
      return actions.home
    case 'm':
      return actions.map
    case '+':
    case '=':
      return () => actions.zoom(1 / zoomStep)
    case '-':
      return () => actions.zoom(zoomStep)
    case 'p':
      return actions.projector
    case '?':
      return actions.help
    default:
      return undefined
  }
}

/** What one key press changes the distance by. */
const zoomStep = 1.2

const typingPlaces =
  'input:not([type=range]):not([type=checkbox]), select, textarea, [contenteditable], dialog'

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typingPlaces) !== null
}

const pressablePlaces = 'button, a, summary, [role=tab], [type=checkbox], [type=radio]'

/** Space presses these already. */
function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(pressablePlaces) !== null
}
